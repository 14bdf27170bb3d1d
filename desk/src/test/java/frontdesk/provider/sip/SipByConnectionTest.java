package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.call.Dialled;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Telephones that connect to the desk, by TCP and by TLS, with every message written here. */
@Timeout(60)
class SipByConnectionTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<Network> NEAR = List.of(Network.parse("127.0.0.0/8"));
    private static final List<Network> FAR = List.of(Network.parse("192.0.2.0/24"));

    @TempDir
    static Path folder;

    private static MadeUpCertificate certificate;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final int tlsPort = DeskOnLoopback.freePort();

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

    @Test
    void aCallByTcpIsHeardBothWays() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTcp(desk);
        SipText answer = telephone.call();
        assertThat(answer.header("Contact")).contains(":" + desk.port + ";transport=tcp");
        heardBothWays(telephone, answer, desk.answered());
        telephone.send("BYE", "", "");
        telephone.expect(200);
    }

    @Test
    void weHangUpThroughTheConnectionThatTheCallCameBy() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTls();
        telephone.call();
        Answered call = desk.answered();
        call.line().hangUp();
        assertThat(telephone.expect("BYE", 200).header("Via")).startsWith("SIP/2.0/TLS");
        assertThat(call.next()).isEqualTo(new Event.HungUp(By.AGENT, "we hung up"));
    }

    @Test
    void whoCallsASecureAddressIsAnsweredByOne() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTls();
        telephone.callsSecureAddresses();
        assertThat(telephone.call().header("Contact")).startsWith("<sips:frontdesk@127.0.0.1:" + tlsPort);
        desk.answered().line().hangUp();
        telephone.expect("BYE", 200);
    }

    @Test
    void whenTheDeskClosesSoDoConnectionsThatNobodyHasUsed() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        byTls().call();
        desk.answered();
        Socket idle = tcp(desk).socket();
        Socket idleByTls = new Socket(LOOPBACK, tlsPort);
        try (idle;
                idleByTls) {
            byTcp(desk).call();
            desk.answered();
            desk.close();
            idle.setSoTimeout(5_000);
            idleByTls.setSoTimeout(5_000);
            assertThat(idle.getInputStream().read()).isNegative();
            assertThat(idleByTls.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aCallByTlsWithEncryptedSoundIsHeardBothWays() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.REQUIRED);
        Telephone telephone = byTls();
        var ours = SrtpKey.fresh(5, SrtpSuite.AES_CM_128_HMAC_SHA1_32);
        telephone.insistsOn(ours);
        SipText answer = telephone.call();
        assertThat(answer.body()).contains("RTP/SAVP 0 101");
        assertThat(answer.key().tag()).isEqualTo(5);
        telephone.sound.encrypt(ours, answer.key());
        heardBothWays(telephone, answer, desk.answered());
    }

    @Test
    void whereEncryptionIsRequiredNobodyIsHeardWithout() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.REQUIRED);
        Telephone inClear = byTls();
        inClear.invite();
        inClear.expect(488);
        Telephone withItsKeyForAllToRead = byTcp(desk);
        withItsKeyForAllToRead.insistsOn(SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80));
        withItsKeyForAllToRead.invite();
        withItsKeyForAllToRead.expect(488);
    }

    @Test
    void eachSideReportsHowItHearsTheOther() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTls();
        var ours = SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        telephone.insistsOn(ours);
        SipText answer = telephone.call();
        telephone.sound.encrypt(ours, answer.key());
        Answered call = desk.answered();
        telephone.sound.speak(answer.mediaPort(), 30, 600);
        RtcpReport report = telephone.sound.report();
        assertThat(report.sender()).isNotNull();
        assertThat(report.blocks()).singleElement().satisfies(block -> {
            assertThat(block.source()).isEqualTo(TelephoneSound.SOURCE);
            assertThat(block.lost()).isZero();
        });
        int time = (int) (report.sender().time() >>> 16);
        var theirs = new RtcpReport.Block(report.source(), 0, 13, 0, 80, time, 0);
        telephone.sound.report(new RtcpReport(TelephoneSound.SOURCE, null, List.of(theirs)), answer.mediaPort() + 1);
        SoundQuality quality = told(((SipLine) call.sip()).leg().sound());
        assertThat(quality.there().lost()).isPositive();
        assertThat(quality.there().jitter()).isEqualTo(Duration.ofMillis(10));
        assertThat(quality.roundTrip()).isLessThan(Duration.ofSeconds(5));
        call.line().close();
        assertThat(desk.sounds.poll(5, TimeUnit.SECONDS)).satisfies(kept -> {
            assertThat(kept.lost()).isZero();
            assertThat(kept.jitterThere()).isEqualTo(10);
            assertThat(kept.roundTrip()).isNotNull();
        });
    }

    @Test
    void aTelephoneThatRegisteredByTlsIsRungThroughItsConnection() throws Exception {
        DeskOnLoopback desk = desk(FAR, Map.of("+14155550190", Secret.of("made-up")), SipSecurity.Sound.OFFERED);
        Telephone telephone = new Telephone(tls(), desk.port, "+14155550190");
        open.add(telephone);
        telephone.send("REGISTER", "", "", "Expires: 3600");
        SipText challenge = telephone.expect(401);
        telephone.send(
                "REGISTER", "", "", "Expires: 3600", SipProof.of(challenge, "REGISTER", "+14155550190", "made-up"));
        assertThat(telephone.expect(200).header("Expires")).isEqualTo("300");
        var dialled = desk.desk.dialer().dial(DeskOnLoopback.order(new PhoneNumber("+14155550190")));
        SipText invite = telephone.expectRequest("INVITE");
        assertThat(invite.header("Via")).startsWith("SIP/2.0/TLS");
        assertThat(invite.body()).contains("RTP/AVP 0 8 101", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:");
        telephone.pickUp(invite);
        telephone.expectRequest("ACK");
        assertThat(dialled.awaitOutcome(Duration.ofSeconds(5))).isInstanceOf(Dialled.Outcome.Answered.class);
    }

    @Test
    void garbageByAConnectionEndsThatConnectionAtMost() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        var random = new Random(4);
        for (int i = 0; i < 40; i++) {
            try (var socket = new Socket(LOOPBACK, i % 2 == 0 ? desk.port : tlsPort)) {
                byte[] garbage = new byte[4_000];
                random.nextBytes(garbage);
                socket.getOutputStream().write(garbage);
                socket.getOutputStream().write("INVITE sip:x SIP/2.0\r\nContent-Length: -5\r\n\r\n".getBytes(UTF_8));
                socket.getOutputStream()
                        .write(("INVITE sip:x SIP/2.0\r\nContent-Length: 99999999\r\nVia: " + "x".repeat(20_000)
                                        + "\r\n\r\n")
                                .getBytes(UTF_8));
            } catch (SocketException endedByThem) {
                // As it should be.
            }
        }
        byTcp(desk).call();
        desk.answered();
        byTls().call();
        desk.answered();
    }

    @Test
    void whatAMessageSaysOfItsTransportIsTrue() throws Exception {
        desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone =
                new Telephone(new TelephoneWire.Stream(tls().socket(), Transport.UDP), tlsPort, "mallory");
        open.add(telephone);
        telephone.invite();
        assertThat(telephone.receiveOrNothing(700)).isNull();
    }

    private static void heardBothWays(Telephone telephone, SipText answer, Answered call) throws Exception {
        call.playTone(50);
        telephone.sound.hear(5);
        assertThat(DeskOnLoopback.loudest(telephone.sound.hear(30), DeskOnLoopback.TONE))
                .isGreaterThan(0.95);
        telephone.sound.speak(answer.mediaPort(), 50, 600);
        assertThat(DeskOnLoopback.loudest(call.hear(70), 600)).isGreaterThan(0.9);
    }

    private static SoundQuality told(RtpSession sound) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (sound.quality().there() == null && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return sound.quality();
    }

    private DeskOnLoopback desk(List<Network> peers, Map<String, Secret> users, SipSecurity.Sound sound) {
        var desk = new DeskOnLoopback(
                peers, List.of(), users, Duration.ofSeconds(60), certificate.security(tlsPort, sound));
        open.add(desk);
        return desk;
    }

    private Telephone byTcp(DeskOnLoopback desk) throws IOException {
        var telephone = new Telephone(tcp(desk), desk.port, "+14155550777");
        open.add(telephone);
        return telephone;
    }

    private Telephone byTls() throws IOException {
        var telephone = new Telephone(tls(), tlsPort, "+14155550777");
        open.add(telephone);
        return telephone;
    }

    private static TelephoneWire.Stream tcp(DeskOnLoopback desk) throws IOException {
        return new TelephoneWire.Stream(new Socket(LOOPBACK, desk.port), Transport.TCP);
    }

    private TelephoneWire.Stream tls() throws IOException {
        var tls = new Tls(certificate.security(tlsPort, SipSecurity.Sound.ANSWERED));
        return new TelephoneWire.Stream(
                tls.connecting(new Socket(LOOPBACK, tlsPort), InetAddress.getByName(LOOPBACK)), Transport.TLS);
    }
}
