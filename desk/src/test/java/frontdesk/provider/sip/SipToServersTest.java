package frontdesk.provider.sip;

import java.io.IOException;
import java.net.DatagramSocket;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.call.Dialled;
import frontdesk.kernel.Await;
import frontdesk.kernel.FreePort;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Registrars and trunks that we connect to, by TCP and by TLS, with every message written here. */
@Timeout(60)
class SipToServersTest {
    private static final PhoneNumber PERSON = new PhoneNumber("+14155550190");

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private ServerSocket server;

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
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, true), certificate, SipSecurity.Sound.ANSWERED);
        Telephone registrar = tls(certificate);
        registrar.expect("REGISTER", 200);
        standsAs(desk, "REGISTERED");
        registrar.signalling.close();
        long before = System.nanoTime();
        desk.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
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

    @Test
    void whereEncryptionIsRequiredACallWithoutIsNotTakenUp() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, false), certificate, SipSecurity.Sound.REQUIRED);
        Dialled dialled = desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
        Telephone trunk = tls(certificate);
        SipText invite = trunk.expectRequest("INVITE");
        assertThat(invite.body()).contains("RTP/SAVP 0 8 101", "a=crypto:1 ", "a=crypto:2 ");
        trunk.pickUp(invite);
        trunk.expect("BYE", 200);
        assertThat(dialled.awaitOutcome(Duration.ofSeconds(20))).isInstanceOf(Dialled.Outcome.Failed.class);
    }

    @Test
    void aCallIsPlacedByTlsAndItsSoundEncrypted() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, false), certificate, SipSecurity.Sound.REQUIRED);
        Dialled dialled = desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
        Telephone trunk = tls(certificate);
        SipText invite = trunk.expectRequest("INVITE");
        var ours = SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        trunk.insistsOn(ours);
        trunk.sound.encrypt(ours, invite.key());
        trunk.pickUp(invite);
        trunk.expectRequest("ACK");
        var line = ((Dialled.Outcome.Answered) dialled.awaitOutcome(Duration.ofSeconds(20))).line();
        var call = new DeskOnLoopback.Answered(line, null, PERSON, Thread.currentThread());
        call.talksWith(trunk, invite.mediaPort(), 0.9);
        line.hangUp();
        trunk.expect("BYE", 200);
    }

    @Test
    void aLongMessageGoesByTcp() throws Exception {
        DeskOnLoopback desk = desk(longNamed(), null, SipSecurity.Sound.ANSWERED);
        desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
        Telephone trunk = tcp();
        SipText invite = trunk.expectRequest("INVITE");
        assertThat(invite.text().length()).isGreaterThan(1_300);
        assertThat(invite.header("Via")).startsWith("SIP/2.0/TCP");
        assertThat(invite.header("Contact")).doesNotContain("transport");
        trunk.answer(invite, 486, "");
    }

    @Test
    void aLongMessageGoesByUdpWhereNobodyTakesConnections() throws Exception {
        server.close();
        try (var wire =
                new TelephoneWire.Datagrams(new DatagramSocket(server.getLocalPort(), server.getInetAddress()))) {
            DeskOnLoopback desk = desk(longNamed(), null, SipSecurity.Sound.ANSWERED);
            Dialled dialled = desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
            Telephone trunk = new Telephone(wire, desk.port, "trunk");
            SipText invite = trunk.expectRequest("INVITE");
            assertThat(invite.header("Via")).startsWith("SIP/2.0/UDP");
            trunk.answer(invite, 486, "");
            assertThat(dialled.awaitOutcome(Duration.ofSeconds(20))).isEqualTo(new Dialled.Outcome.Busy());
            trunk.close();
        }
    }

    private SipAccount longNamed() {
        return account("127.0.0.1", Transport.UDP, false, "agent-" + "x".repeat(900));
    }

    private SipAccount account(String host, Transport transport, boolean registers) {
        return account(host, transport, registers, "agent");
    }

    private SipAccount account(String host, Transport transport, boolean registers, String user) {
        return new SipAccount(
                user,
                user,
                Secret.of("made-up-password"),
                new SipServer(host, server.getLocalPort(), transport),
                registers,
                Duration.ofMinutes(5),
                DeskOnLoopback.SALON.number());
    }

    private DeskOnLoopback desk(SipAccount account, @Nullable MadeUpCertificate believed, SipSecurity.Sound sound) {
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

    private Telephone tcp() throws IOException {
        return telephone(new TelephoneWire.Stream(server.accept(), Transport.TCP));
    }

    /** A server that shows this certificate, when the desk connects. */
    private Telephone tls(MadeUpCertificate shown) throws IOException {
        Socket connected = server.accept();
        var tls = new Tls(shown.security(5061, SipSecurity.Sound.ANSWERED));
        return telephone(new TelephoneWire.Stream(tls.served(connected), Transport.TLS));
    }

    private Telephone telephone(TelephoneWire wire) {
        var telephone = new Telephone(wire, server.getLocalPort(), "agent");
        open.add(telephone);
        return telephone;
    }

    private static void standsAs(DeskOnLoopback desk, String state) {
        Await.until(() -> desk.desk.standings().getFirst().state().equals(state));
    }
}
