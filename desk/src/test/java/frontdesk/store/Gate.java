package frontdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** The way to a test's database, on loopback, that can be cut or fall silent at any moment, as when its machine is lost. */
public final class Gate implements AutoCloseable {
    /** ReadyForQuery, idle: what the server says when a transaction is over. */
    private static final String NO_TRANSACTION = "Z\0\0\0\5I";

    private final String url;
    private final int behind;
    private final ServerSocket door;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile String fatal = "";

    /** @param url the JDBC address of the database behind it */
    public Gate(String url) {
        this.url = url;
        this.behind = URI.create(url.substring("jdbc:".length())).getPort();
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.startVirtualThread(this::letIn);
    }

    /** The JDBC address of the same database through this gate. */
    public String url() {
        return url.replace(":" + behind + "/", ":" + door.getLocalPort() + "/");
    }

    /** Every connection breaks, and no other can be made. */
    public void cut() {
        try {
            door.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        open.forEach(Gate::shut);
    }

    /** Nothing comes through any more, and nobody is told. */
    public void fallSilent() {
        silent = true;
    }

    /** The next connection on which this statement passes breaks at its next commit, after it was done and before anybody is told; only that one. */
    public void losesTheCommitOf(String statement) {
        fatal = statement;
    }

    /** That connection has broken. */
    public boolean hasLostIt() {
        return fatal.isEmpty();
    }

    @Override
    public void close() {
        closing.countDown();
        cut();
    }

    private void letIn() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(client);
                open.add(server);
                var talk = new Talk(client, server);
                Thread.startVirtualThread(() -> talk.pass(client, server));
                Thread.startVirtualThread(() -> talk.pass(server, client));
            }
        } catch (IOException closed) {
            // cut
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed in any case
        }
    }

    /** One connection. */
    private final class Talk {
        private final Socket client;
        private final Socket server;
        private volatile boolean doomed;

        Talk(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pass(Socket from, Socket to) {
            byte[] some = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(some); n > 0 && mayPass(from, some, n); n = in.read(some)) {
                    out.write(some, 0, n);
                }
            } catch (IOException broken) {
                // the other side is told by closing it
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean mayPass(Socket from, byte[] some, int n) throws InterruptedException {
            if (silent) {
                closing.await();
            }
            String statement = fatal;
            if (statement.isEmpty()) {
                return true;
            }
            String text = new String(some, 0, n, StandardCharsets.ISO_8859_1);
            if (from == server && doomed && text.endsWith(NO_TRANSACTION)) {
                fatal = "";
                return false;
            }
            doomed |= from == client && text.contains(statement);
            return true;
        }
    }
}
