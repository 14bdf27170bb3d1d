package frontdesk.provider.sip;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.Await;
import frontdesk.kernel.Quickest;

import static org.assertj.core.api.Assertions.assertThat;

/** Registrars that we connect to, by TCP and by TLS, with every message written here. */
@Timeout(60)
class SipToServersTest extends TheirServer {
    @Test
    void weRegisterByTlsAndAgainWhenTheConnectionIsLost() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, true), certificate, SipSecurity.Sound.ANSWERED);
        Telephone registrar = tls(certificate);
        SipText register = registrar.expect("REGISTER", 200);
        assertThat(register.header("Via")).startsWith("SIP/2.0/TLS");
        assertThat(register.header("Contact")).contains("transport=tls");
        standsAs(desk, "REGISTERED");
        registrar.signalling.close();
        Telephone again = tls(certificate);
        SipText second = again.expect("REGISTER", 200);
        assertThat(second.header("Call-ID")).isEqualTo(register.header("Call-ID"));
        standsAs(desk, "REGISTERED");
    }

    @Test
    void weRegisterByTcpAndAgainWhenTheConnectionIsLost() throws Exception {
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TCP, true), null, SipSecurity.Sound.ANSWERED);
        Telephone registrar = tcp();
        registrar.expect("REGISTER", 200);
        standsAs(desk, "REGISTERED");
        registrar.signalling.close();
        tcp().expect("REGISTER", 200);
        standsAs(desk, "REGISTERED");
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerIsNotWaitedFor() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, true), certificate, SipSecurity.Sound.ANSWERED);
        Telephone registrar = tls(certificate);
        registrar.expectRequest("REGISTER");
        registrar.signalling.close();
        tls(certificate).expect("REGISTER", 200);
        standsAs(desk, "REGISTERED");
    }

    @Test
    void aCallComesByTheConnectionThatWeRegisteredBy() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, true), certificate, SipSecurity.Sound.REQUIRED);
        Telephone registrar = tls(certificate);
        registrar.expect("REGISTER", 200);
        standsAs(desk, "REGISTERED");
        var ours = SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        registrar.callEncrypted(ours);
        desk.answered().playTone(60);
        registrar.sound.awaitTone(DeskOnLoopback.TONE, 0.9);
    }

    @Test
    void aRegistrarThatHasFallenSilentDoesNotHoldUpTheEnd() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        var inTime = Duration.ofSeconds(8);
        assertThat(Quickest.within(inTime, () -> closing(certificate))).isLessThan(inTime);
    }

    /** How long a desk takes to close whose registrar has fallen silent. */
    private Duration closing(MadeUpCertificate certificate) throws Exception {
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, true), certificate, SipSecurity.Sound.ANSWERED);
        Telephone registrar = tls(certificate);
        registrar.expect("REGISTER", 200);
        standsAs(desk, "REGISTERED");
        registrar.signalling.close();
        long before = System.nanoTime();
        desk.close();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void whoeverIsNotWhoWeLookForLearnsNothing() throws Exception {
        MadeUpCertificate other = MadeUpCertificate.in(folder, "dns:sip.elsewhere.example");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, true), other, SipSecurity.Sound.ANSWERED);
        Telephone registrar = tls(other);
        assertThat(registrar.receiveOrNothing(2_000)).isNull();
        standsAs(desk, "UNTRUSTED");
    }

    @Test
    void whomNobodyVouchesForLearnsNothingEither() throws Exception {
        MadeUpCertificate theirs = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        MadeUpCertificate known = MadeUpCertificate.in(folder, "ip:127.0.0.1,dns:localhost");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, true), known, SipSecurity.Sound.ANSWERED);
        Telephone registrar = tls(theirs);
        assertThat(registrar.receiveOrNothing(2_000)).isNull();
        standsAs(desk, "UNTRUSTED");
    }

    @Test
    void aServerIsKnownByTheNameThatItsAddressHas() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "dns:localhost");
        DeskOnLoopback desk = desk(account("localhost", Transport.TLS, true), certificate, SipSecurity.Sound.ANSWERED);
        tls(certificate).expect("REGISTER", 200);
        standsAs(desk, "REGISTERED");
    }

    private static void standsAs(DeskOnLoopback desk, String state) {
        Await.until(() -> desk.desk.standings().getFirst().state().equals(state));
    }
}
