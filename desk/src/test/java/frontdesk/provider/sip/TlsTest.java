package frontdesk.provider.sip;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class TlsTest {
    @TempDir
    Path folder;

    @Test
    void aCertificateThatIsRenewedIsShownWithoutARestart() throws Exception {
        MadeUpCertificate first = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        MadeUpCertificate renewed = MadeUpCertificate.in(folder, "ip:127.0.0.1,dns:renewed.example");
        var tls = new Tls(first.security(5061, SipSecurity.Sound.ANSWERED));
        Certificate before = read(first.certificate());
        assertThat(shown(tls, first.certificate())).isEqualTo(before);

        Files.copy(renewed.certificate(), first.certificate(), REPLACE_EXISTING);
        Files.setLastModifiedTime(
                first.certificate(), FileTime.from(Instant.now().plusSeconds(10)));
        Path believed = Files.write(folder.resolve("both.pem"), Files.readAllBytes(renewed.certificate()));
        Files.writeString(believed, Files.readString(believed) + pem(before));
        assertThat(shown(tls, believed))
                .as("while its key is still the old one")
                .isEqualTo(before);

        Files.copy(renewed.key(), first.key(), REPLACE_EXISTING);
        assertThat(shown(tls, believed)).isEqualTo(read(renewed.certificate()));
    }

    @Test
    void theKeyOfAnotherCertificateIsNamed() throws Exception {
        MadeUpCertificate one = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        MadeUpCertificate other = MadeUpCertificate.in(folder, "dns:other.example");
        var mixed = new SipSecurity(5061, one.certificate(), other.key(), null, SipSecurity.Sound.ANSWERED);
        assertThatThrownBy(mixed::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(other.key() + " is not the key of the certificate");
        assertThat(one.security(5061, SipSecurity.Sound.ANSWERED).check()).get().satisfies(until -> assertThat(until)
                .isAfter(Instant.now()));
    }

    /** What it shows to somebody who believes these. */
    private static Certificate shown(Tls tls, Path believed) throws Exception {
        var client = new Tls(new SipSecurity(5061, null, null, believed, SipSecurity.Sound.ANSWERED));
        InetAddress here = InetAddress.getByName("127.0.0.1");
        try (var server = new ServerSocket(0, 1, here)) {
            var served = new FutureTask<>(() -> {
                SSLSocket socket = tls.served(server.accept());
                socket.startHandshake();
                return socket;
            });
            Thread.ofVirtual().start(served);
            try (SSLSocket socket = client.connecting(new Socket(here, server.getLocalPort()), here)) {
                socket.startHandshake();
                served.get().close();
                return socket.getSession().getPeerCertificates()[0];
            }
        }
    }

    private static Certificate read(Path file) throws Exception {
        try (var stream = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }

    private static String pem(Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
