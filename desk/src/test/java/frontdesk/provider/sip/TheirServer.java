package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.kernel.FreePort;
import frontdesk.kernel.Secret;

/** A server for SIP, to which the desk connects by TCP or by TLS, and whose every message is written by the test. */
abstract class TheirServer {
    @TempDir
    Path folder;

    final List<AutoCloseable> open = new ArrayList<>();
    ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(FreePort.any(), 5, InetAddress.getByName("127.0.0.1"));
        server.setSoTimeout(20_000);
        open.add(server);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    SipAccount account(String host, Transport transport, boolean registers) {
        return account(host, transport, registers, "agent");
    }

    SipAccount account(String host, Transport transport, boolean registers, String user) {
        return new SipAccount(
                user,
                user,
                Secret.of("made-up-password"),
                new SipServer(host, server.getLocalPort(), transport),
                registers,
                Duration.ofMinutes(5),
                DeskOnLoopback.SALON.number());
    }

    DeskOnLoopback desk(SipAccount account, @Nullable MadeUpCertificate believed, SipSecurity.Sound sound) {
        Path authorities = believed == null ? null : believed.certificate();
        var desk = new DeskOnLoopback(
                List.of(),
                List.of(account),
                Map.of(),
                Duration.ofSeconds(60),
                new SipSecurity(5061, null, null, authorities, sound));
        open.add(desk);
        return desk;
    }

    Telephone tcp() throws IOException {
        return telephone(new TelephoneWire.Stream(server.accept(), Transport.TCP));
    }

    /** A server that shows this certificate, when the desk connects. */
    Telephone tls(MadeUpCertificate shown) throws IOException {
        Socket connected = server.accept();
        var tls = new Tls(shown.security(5061, SipSecurity.Sound.ANSWERED));
        return telephone(new TelephoneWire.Stream(tls.served(connected), Transport.TLS));
    }

    Telephone telephone(TelephoneWire wire) {
        var telephone = new Telephone(wire, server.getLocalPort(), "agent");
        open.add(telephone);
        return telephone;
    }
}
