package frontdesk.provider.sip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Frame;
import frontdesk.audio.Wav;
import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
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
    private static final Path MODULES = Path.of("/usr/lib/baresip/modules");

    @TempDir
    Path folder;

    @BeforeAll
    static void baresipIsThere() {
        assumeTrue(Files.exists(Path.of("/usr/bin/baresip")) && Files.isDirectory(MODULES), "baresip is not installed");
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
    void itRegistersWithAPasswordAndCalls() throws Exception {
        try (var desk = new DeskOnLoopback(
                List.of(Network.parse("192.0.2.0/24")),
                List.of(),
                Map.of("alice", Secret.of("made-up")),
                Duration.ofSeconds(60))) {
            Process baresip = softphone(
                    "d sip:+14155550100@127.0.0.1:" + desk.port,
                    "<sip:alice@127.0.0.1:" + desk.port + ">;auth_pass=made-up;regint=60");
            try {
                Answered call = desk.answered();
                assertThat(DeskOnLoopback.loudest(call.hear(100), THEIRS)).isGreaterThan(0.9);
                call.line().hangUp();
                assertThat(call.next()).isInstanceOf(Event.HungUp.class);
            } finally {
                gone(baresip);
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
            Process baresip = softphone(
                    "h", "<sip:+14155550190@127.0.0.1:" + desk.port + ">;auth_pass=made-up;regint=60;answermode=auto");
            try {
                var order = new Dialer.Order(
                        DeskOnLoopback.SALON.id(),
                        new PhoneNumber("+14155550100"),
                        new PhoneNumber("+14155550190"),
                        Duration.ofSeconds(20),
                        Dialer.Machines.IGNORED);
                Line line = rung(desk, order);
                var call = new Answered(line, null, order.to(), Thread.currentThread());
                call.playTone(100);
                assertThat(DeskOnLoopback.loudest(call.hear(100), THEIRS)).isGreaterThan(0.9);
                line.hangUp();
                assertThat(call.next()).isInstanceOf(Event.HungUp.class);
            } finally {
                gone(baresip);
            }
            assertThat(DeskOnLoopback.loudest(whatBaresipHeard(), DeskOnLoopback.TONE))
                    .isGreaterThan(0.9);
        }
    }

    /** As soon as it has registered. */
    private static Line rung(DeskOnLoopback desk, Dialer.Order order) {
        for (long deadline = System.nanoTime() + 15_000_000_000L; System.nanoTime() < deadline; ) {
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
            Process baresip = softphone(
                    "d sip:+14155550100@127.0.0.1:" + desk.port,
                    "<sip:+14155550777@127.0.0.1>;regint=0;audio_codecs=" + codec + "/8000/1");
            Answered call = desk.answered();
            assertThat(call.from()).isEqualTo(new PhoneNumber("+14155550777"));
            call.playTone(100);
            call.line().mark("greeting");
            short[] heard = call.hear(100);
            baresip.destroy();
            assertThat(baresip.waitFor(10, TimeUnit.SECONDS)).isTrue();
            while (!(call.next() instanceof Event.HungUp(By by, String reason) && by == By.CALLER)) {
                // What was played is told before.
            }
            assertThat(DeskOnLoopback.loudest(heard, THEIRS))
                    .as("what the agent heard")
                    .isGreaterThan(0.9);
            assertThat(DeskOnLoopback.loudest(whatBaresipHeard(), DeskOnLoopback.TONE))
                    .as("what the caller heard")
                    .isGreaterThan(0.9);
        }
    }

    private Process softphone(String command, String account) throws Exception {
        short[] tone = new short[20 * Frame.RATE];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) (8_000 * Math.sin(2 * Math.PI * THEIRS * i / Frame.RATE));
        }
        Path microphone = folder.resolve("microphone.wav");
        Files.write(microphone, Wav.mono(Frame.RATE, tone).write());
        Files.writeString(folder.resolve("accounts"), account + "\n");
        Files.writeString(folder.resolve("config"), """
                module_path %s
                module g711.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                module_tmp account.so
                module_app menu.so
                sip_listen 127.0.0.1:0
                audio_source aufile,%s
                audio_player aubridge,loudspeaker
                audio_alert aubridge,bell
                snd_path %s
                rtp_ports 43000-43999
                """.formatted(MODULES, microphone, folder));
        return new ProcessBuilder("/usr/bin/baresip", "-f", folder.toString(), "-t", "25", "-e", command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private short[] whatBaresipHeard() throws Exception {
        try (var files = Files.list(folder)) {
            List<Path> heard = new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().matches("dump-.*-dec\\.wav"))
                            .toList());
            assertThat(heard).as(Files.readString(folder.resolve("log"))).hasSize(1);
            return Wav.read(Files.readAllBytes(heard.getFirst())).channels().getFirst();
        }
    }

    private static void gone(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
