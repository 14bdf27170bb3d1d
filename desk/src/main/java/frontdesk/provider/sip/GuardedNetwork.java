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
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;

import frontdesk.kernel.OutsideTrouble;

/** The sockets of the signalling library: nothing that the {@link Gate} keeps out is ever received from one, and nobody can block one. */
final class GuardedNetwork implements NetworkLayer, AutoCloseable {
    /** In milliseconds; whoever connects waits so long at most. */
    private static final int CONNECTING = 3_000;

    private final Gate gate;
    private final Connections connections;
    private final Tls tls;
    private final boolean listensByTls;
    private final CountDownLatch listening = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("sip-watch").factory());
    private volatile Consumer<InetAddress> whenLost = _ -> {};

    GuardedNetwork(Gate gate, SipSecurity security) {
        this.gate = gate;
        connections = new Connections(gate);
        tls = new Tls(security);
        listensByTls = security.listens();
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Who is told when a connection that we opened has ended, and to whom it was. */
    void whenLost(Consumer<InetAddress> told) {
        whenLost = told;
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
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return new TcpDoor(address, port, connections, watch);
    }

    @Override
    public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return new TlsDoor(listensByTls ? new TcpDoor(address, port, connections, watch) : null, tls);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return connect(address, port);
    }

    /** From where is the system's to choose: it knows the ways that lead there. */
    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local) throws IOException {
        return connect(address, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        return connect(address, port);
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
        return tls.connecting(connect(address, port), address);
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local) throws IOException {
        return createSSLSocket(address, port);
    }

    @Override
    public void setSipStack(SipStackImpl stack) {}

    @Override
    public void close() {
        connections.closeAll();
        watch.shutdownNow();
    }

    private Connection connect(InetAddress address, int port) throws IOException {
        var connection = new Connection(watch, () -> whenLost.accept(address));
        connection.setTcpNoDelay(true);
        connection.setKeepAlive(true);
        try {
            connection.connect(new InetSocketAddress(address, port), CONNECTING);
            return connection;
        } catch (IOException unreachable) {
            connection.forget();
            throw unreachable;
        }
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
