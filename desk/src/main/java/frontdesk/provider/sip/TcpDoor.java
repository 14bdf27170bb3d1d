package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;

/** Where others connect to us: who may not is gone before the library hears of them. */
final class TcpDoor extends ServerSocket {
    private static final int WAITING = 128;

    /** In nanoseconds; where this machine has no socket left, for example. */
    private static final long PAUSE = 50_000_000;

    private final Connections connections;
    private final ScheduledExecutorService watch;

    TcpDoor(InetAddress address, int port, Connections connections, ScheduledExecutorService watch) throws IOException {
        super(port, WAITING, address);
        this.connections = connections;
        this.watch = watch;
    }

    /** What goes wrong with one connection must not end this: the library would never accept another. */
    @Override
    public Connection accept() throws IOException {
        while (true) {
            var connection = new Connection(watch, () -> {});
            try {
                implAccept(connection);
                connection.setTcpNoDelay(true);
                connection.setKeepAlive(true);
                if (connections.admits(connection)) {
                    return connection;
                }
            } catch (IOException trouble) {
                if (isClosed()) {
                    throw trouble;
                }
                LockSupport.parkNanos(PAUSE);
            }
            connection.forget();
        }
    }
}
