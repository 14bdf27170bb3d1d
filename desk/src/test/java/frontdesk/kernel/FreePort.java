package frontdesk.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port on which something can be opened a little later, where it must be known before. */
public final class FreePort {
    /** Below what the system hands out by itself: a socket without a wish of its own takes none of these in between. */
    private static final int FIRST = 10_000;

    private static final int LAST = 19_999;

    private FreePort() {}

    /** Free on loopback for datagrams and for connections. */
    public static int any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            InetAddress here = InetAddress.getLoopbackAddress();
            try (var _ = new DatagramSocket(port, here);
                    var _ = new ServerSocket(port, 1, here)) {
                return port;
            } catch (BindException taken) {
                // Then another one.
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }
}
