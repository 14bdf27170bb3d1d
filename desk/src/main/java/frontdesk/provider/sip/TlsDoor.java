package frontdesk.provider.sip;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLServerSocket;

import org.jspecify.annotations.Nullable;

/**
 * Where others connect to us by TLS; without a certificate nobody can, and the library, which will not connect by TLS without listening by it, waits
 * in vain. How it is done {@link Tls} decides, not the library.
 */
final class TlsDoor extends SSLServerSocket {
    private final @Nullable TcpDoor door;
    private final Tls tls;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param door where they come in, or null where nobody does */
    TlsDoor(@Nullable TcpDoor door, Tls tls) throws IOException {
        this.door = door;
        this.tls = tls;
    }

    @Override
    public Socket accept() throws IOException {
        while (door != null) {
            Connection connection = door.accept();
            try {
                return tls.served(connection);
            } catch (IOException gone) {
                connection.close();
            }
        }
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new SocketException("closed");
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        if (door != null) {
            door.close();
        }
        super.close();
    }

    @Override
    public String[] getEnabledProtocols() {
        return Tls.VERSIONS.clone();
    }

    @Override
    public void setEnabledProtocols(String[] wished) {}

    @Override
    public String[] getSupportedProtocols() {
        return Tls.VERSIONS.clone();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return new String[0];
    }

    @Override
    public void setEnabledCipherSuites(String[] wished) {}

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public boolean getNeedClientAuth() {
        return false;
    }

    @Override
    public void setNeedClientAuth(boolean wished) {}

    @Override
    public boolean getWantClientAuth() {
        return false;
    }

    @Override
    public void setWantClientAuth(boolean wished) {}

    @Override
    public boolean getUseClientMode() {
        return false;
    }

    @Override
    public void setUseClientMode(boolean wished) {}

    @Override
    public boolean getEnableSessionCreation() {
        return true;
    }

    @Override
    public void setEnableSessionCreation(boolean wished) {}
}
