package frontdesk.provider.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;

import frontdesk.kernel.OutsideTrouble;

/** The sockets of the signalling library: UDP alone, and nothing that the {@link Gate} keeps out is ever received from one. */
final class GuardedNetwork implements NetworkLayer {
    private final Gate gate;
    private final CountDownLatch listening = new CountDownLatch(1);

    GuardedNetwork(Gate gate) {
        this.gate = gate;
    }

    /** Waits until the library's own thread listens: before, it cannot be stopped. */
    void awaitListening() {
        try {
            if (!listening.await(5, TimeUnit.SECONDS)) {
                throw OutsideTrouble.passing("SIP", "nothing listens");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
        return new GuardedSocket(new InetSocketAddress(address, port));
    }

    @Override
    public DatagramSocket createDatagramSocket() throws SocketException {
        return new GuardedSocket(new InetSocketAddress(0));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw unused();
    }

    @Override
    public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
        throw unused();
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port) {
        throw unused();
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local) {
        throw unused();
    }

    @Override
    public void setSipStack(SipStackImpl stack) {}

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("we signal over UDP alone");
    }

    /** Receives what the gate lets in. */
    private final class GuardedSocket extends DatagramSocket {
        GuardedSocket(InetSocketAddress address) throws SocketException {
            super(address);
        }

        @Override
        public void receive(DatagramPacket datagram) throws IOException {
            listening.countDown();
            int room = datagram.getLength();
            do {
                datagram.setLength(room);
                super.receive(datagram);
            } while (!gate.lets(datagram, System.nanoTime()));
        }
    }
}
