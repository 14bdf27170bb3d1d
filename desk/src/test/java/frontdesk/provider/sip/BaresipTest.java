package frontdesk.provider.sip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Frame;
import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.FreePort;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real softphone calls, with a tone for its microphone and a file for its loudspeaker. */
@Timeout(60)
class BaresipTest {
    private static final int THEIRS = 600;

    @TempDir
    Path folder;

    @BeforeAll
    static void baresipIsThere() {
        assumeTrue(Softphone.isInstalled(), "baresip is not installed");
    }

    @Test
    void bothHearEachOtherInMulaw() throws Exception {
        bothHearEachOther("PCMU");
    }

    @Test
    void bothHearEachOtherInAlaw() throws Exception {
        bothHearEachOther("PCMA");
    }

    @Test
    void bothHearEachOtherByTlsWithEncryptedSound() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        int port = FreePort.any();
        try (var desk = new DeskOnLoopback(
                List.of(Network.parse("127.0.0.0/8")),
                List.of(),
                Map.of(),
                Duration.ofSeconds(60),
                certificate.security(port, SipSecurity.Sound.REQUIRED))) {
            bothHearEachOther(
                    desk,
                    softphone(
                            "<sip:+14155550777@127.0.0.1;transport=tls>;regint=0;mediaenc=srtp-mand;audio_codecs=PCMU/8000/1",
                            "d sip:+14155550100@127.0.0.1:" + port + ";transport=tls",
                            "sip_cafile " + certificate.certificate()));
        }
    }

    @Test
    void bothHearEachOtherByTcpWithSoundThatIsEncryptedAsItWishes() throws Exception {
        try (var desk = new DeskOnLoopback()) {
            bothHearEachOther(
                    desk,
                    softphone(
                            "<sip:+14155550777@127.0.0.1;transport=tcp>;regint=0;mediaenc=srtp;audio_codecs=PCMU/8000/1",
                            "d sip:+14155550100@127.0.0.1:" + desk.port + ";transport=tcp",
                            ""));
        }
    }

    @Test
    void itRegistersWithAPasswordAndCalls() throws Exception {
        try (var desk = new DeskOnLoopback(
                List.of(Network.parse("192.0.2.0/24")),
                List.of(),
                Map.of("alice", Secret.of("made-up")),
                Duration.ofSeconds(60))) {
            try (var _ = softphone(
                    "<sip:alice@127.0.0.1:" + desk.port + ">;auth_pass=made-up;regint=60",
                    "d sip:+14155550100@127.0.0.1:" + desk.port)) {
                Answered call = desk.answered();
                call.awaitTone(THEIRS, 0.9);
                call.line().hangUp();
                assertThat(call.next()).isInstanceOf(Event.HungUp.class);
            }
        }
    }

    @Test
    void itIsRungAndAnswers() throws Exception {
        try (var desk = new DeskOnLoopback(
                List.of(Network.parse("192.0.2.0/24")),
                List.of(),
                Map.of("+14155550190", Secret.of("made-up")),
                Duration.ofSeconds(60))) {
            Softphone phone = softphone(
                    "<sip:+14155550190@127.0.0.1:" + desk.port + ">;auth_pass=made-up;regint=60;answermode=auto", "h");
            try (phone) {
                Dialer.Order order = DeskOnLoopback.order(new PhoneNumber("+14155550190"));
                Line line = rung(desk, order);
                var call = new Answered(line, null, order.to(), Thread.currentThread());
                call.playTone(100);
                line.mark("said");
                assertThat(call.next()).isEqualTo(new Event.Played("said"));
                call.awaitTone(THEIRS, 0.9);
                line.hangUp();
                assertThat(call.next()).isInstanceOf(Event.HungUp.class);
            }
            assertThat(Tone.loudest(phone.heard(), DeskOnLoopback.TONE)).isGreaterThan(0.9);
        }
    }

    /** As soon as it has registered. */
    private static Line rung(DeskOnLoopback desk, Dialer.Order order) {
        for (long deadline = System.nanoTime() + 30_000_000_000L; System.nanoTime() < deadline; ) {
            try {
                if (desk.desk.dialer().dial(order).awaitOutcome(order.ringing())
                        instanceof Dialled.Outcome.Answered(Line line)) {
                    return line;
                }
            } catch (OutsideTrouble notYet) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new AssertionError("it did not answer");
    }

    private void bothHearEachOther(String codec) throws Exception {
        try (var desk = new DeskOnLoopback()) {
            bothHearEachOther(
                    desk,
                    softphone(
                            "<sip:+14155550777@127.0.0.1>;regint=0;audio_codecs=" + codec + "/8000/1",
                            "d sip:+14155550100@127.0.0.1:" + desk.port));
        }
    }

    private static void bothHearEachOther(DeskOnLoopback desk, Softphone phone) throws Exception {
        Answered call = desk.answered();
        assertThat(call.from()).isEqualTo(new PhoneNumber("+14155550777"));
        call.playTone(100);
        call.line().mark("greeting");
        assertThat(call.next()).isEqualTo(new Event.Played("greeting"));
        call.awaitTone(THEIRS, 0.9);
        phone.close();
        assertThat(call.next()).isInstanceOfSatisfying(Event.HungUp.class, end -> assertThat(end.by())
                .isEqualTo(By.CALLER));
        assertThat(Tone.loudest(phone.heard(), DeskOnLoopback.TONE))
                .as("what the caller heard")
                .isGreaterThan(0.9);
    }

    private Softphone softphone(String account, String command) throws IOException {
        return softphone(account, command, "");
    }

    private Softphone softphone(String account, String command, String more) throws IOException {
        return Softphone.on(folder, Tone.samples(THEIRS, 0, 60 * Frame.RATE), account, command, more);
    }
}
