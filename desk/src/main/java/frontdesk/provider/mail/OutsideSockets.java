package frontdesk.provider.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OpenInternet;

/**
 * Connects to the {@link OpenInternet} alone. The very address that is connected to is judged, so that a name cannot stand for another one by then; TLS
 * comes on top, and its certificate is still for the name.
 */
final class OutsideSockets extends SocketFactory {

    /** That address lies inside this machine's own network. */
    static final class Inside extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Socket createSocket() {
        return new Judging();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress ours, int from) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(ours, from));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress ours, int from) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(ours, from));
    }

    private static Socket connected(InetSocketAddress there, @Nullable InetSocketAddress here) throws IOException {
        var socket = new Judging();
        if (here != null) {
            socket.bind(here);
        }
        socket.connect(there);
        return socket;
    }

    private static final class Judging extends Socket {
        @Override
        public void connect(SocketAddress there) throws IOException {
            connect(there, 0);
        }

        @Override
        public void connect(SocketAddress there, int timeout) throws IOException {
            if (there instanceof InetSocketAddress known
                    && !known.isUnresolved()
                    && !OpenInternet.holds(known.getAddress())) {
                throw new Inside();
            }
            super.connect(there, timeout);
        }
    }
}
