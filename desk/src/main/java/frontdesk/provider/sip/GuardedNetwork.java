package frontdesk.provider.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;

/** The sockets of the signalling library: UDP alone, and nothing that the {@link Gate} keeps out is ever received from one. */
final class GuardedNetwork implements NetworkLayer {
    private final Gate gate;

    GuardedNetwork(Gate gate) {
        this.gate = gate;
    }

    @Override
    public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
        return new GuardedSocket(gate, new InetSocketAddress(address, port));
    }

    @Override
    public DatagramSocket createDatagramSocket() throws SocketException {
        return new GuardedSocket(gate, new InetSocketAddress(0));
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
    private static final class GuardedSocket extends DatagramSocket {
        private final Gate gate;

        GuardedSocket(Gate gate, InetSocketAddress address) throws SocketException {
            super(address);
            this.gate = gate;
        }

        @Override
        public void receive(DatagramPacket datagram) throws IOException {
            int room = datagram.getLength();
            do {
                datagram.setLength(room);
                super.receive(datagram);
            } while (!gate.lets(datagram, System.nanoTime()));
        }
    }
}
