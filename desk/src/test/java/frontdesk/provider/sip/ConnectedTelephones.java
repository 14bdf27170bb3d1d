package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.kernel.FreePort;
import frontdesk.kernel.Secret;

/** A desk that takes connections, by TCP and by TLS, and telephones that come by them. */
abstract class ConnectedTelephones {
    static final String LOOPBACK = "127.0.0.1";
    static final List<Network> NEAR = List.of(Network.parse("127.0.0.0/8"));
    static final List<Network> FAR = List.of(Network.parse("192.0.2.0/24"));

    @TempDir
    static Path folder;

    private static MadeUpCertificate certificate;

    final List<AutoCloseable> open = new ArrayList<>();
    final int tlsPort = FreePort.any();

    @BeforeAll
    static void certify() throws Exception {
        certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    DeskOnLoopback desk(List<Network> peers, Map<String, Secret> users, SipSecurity.Sound sound) {
        var desk = new DeskOnLoopback(
                peers, List.of(), users, Duration.ofSeconds(60), certificate.security(tlsPort, sound));
        open.add(desk);
        return desk;
    }

    Telephone byTcp(DeskOnLoopback desk) throws IOException {
        var telephone = new Telephone(tcp(desk), desk.port, "+14155550777");
        open.add(telephone);
        return telephone;
    }

    Telephone byTls() throws IOException {
        var telephone = new Telephone(tls(), tlsPort, "+14155550777");
        open.add(telephone);
        return telephone;
    }

    static TelephoneWire.Stream tcp(DeskOnLoopback desk) throws IOException {
        return new TelephoneWire.Stream(new Socket(LOOPBACK, desk.port), Transport.TCP);
    }

    TelephoneWire.Stream tls() throws IOException {
        var tls = new Tls(certificate.security(tlsPort, SipSecurity.Sound.ANSWERED));
        return new TelephoneWire.Stream(
                tls.connecting(new Socket(LOOPBACK, tlsPort), InetAddress.getByName(LOOPBACK)), Transport.TLS);
    }
}
