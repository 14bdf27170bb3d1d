package frontdesk.provider.sip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.Await;
import frontdesk.kernel.FreePort;
import frontdesk.kernel.Secret;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The desk against SIPp, which counts every message that is not as the standard has it. */
@Timeout(90)
class SippTest {
    private static final Path SIPP = Path.of("/usr/bin/sipp");

    @TempDir
    Path folder;

    @BeforeAll
    static void sippIsThere() {
        assumeTrue(Files.exists(SIPP), "SIPp is not installed");
    }

    @Test
    void whatWeSayComesBackFromATelephoneThatEchoes() throws Exception {
        try (var desk = new DeskOnLoopback()) {
            Process sipp = sipp(desk.port, "-sf", scenario("held"), "-m", "1", "-rtp_echo");
            Answered call = desk.answered();
            call.playTone(120);
            call.awaitTone(DeskOnLoopback.TONE, 0.9);
            call.line().hangUp();
            assertThat(call.next()).isEqualTo(new Event.HungUp(By.AGENT, "we hung up"));
            ended(sipp);
        }
    }

    @Test
    void aHundredCallsAreHeldWithoutOneUnexpectedMessage() throws Exception {
        aHundredCallsAreHeld("u1");
    }

    @Test
    void aHundredCallsAreHeldByOneConnection() throws Exception {
        aHundredCallsAreHeld("t1");
    }

    /** @param transport as SIPp calls it */
    private void aHundredCallsAreHeld(String transport) throws Exception {
        try (var desk = new DeskOnLoopback()) {
            Process sipp =
                    sipp(desk.port, "-t", transport, "-sn", "uac", "-m", "100", "-r", "25", "-l", "60", "-d", "1000");
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Answered call = desk.answered();
                callers.add(Thread.ofVirtual().start(() -> {
                    call.next();
                    call.line().close();
                }));
            }
            ended(sipp);
            for (Thread caller : callers) {
                caller.join();
            }
        }
    }

    @Test
    void weRegisterWithARegistrarThatAsksForThePassword() throws Exception {
        int registrar = FreePort.any();
        Process sipp = start("-sf", scenario("registrar"), "-p", "" + registrar, "-m", "1");
        var account = new SipAccount(
                "agent",
                "agent",
                Secret.of("made-up-password"),
                new SipServer("127.0.0.1", registrar, Transport.UDP),
                true,
                Duration.ofMinutes(5),
                null);
        try (var desk = new DeskOnLoopback(List.of(), List.of(account), Map.of(), Duration.ofSeconds(60))) {
            ended(sipp);
            Await.until(() -> desk.desk.standings().getFirst().well());
            assertThat(desk.desk.standings()).containsExactly(new SipDesk.Standing("127.0.0.1", true, "REGISTERED"));
        }
    }

    private String scenario(String name) throws IOException {
        Path scenario = folder.resolve(name + ".xml");
        try (var source = SippTest.class.getResourceAsStream("/sipp/" + name + ".xml")) {
            Files.copy(Objects.requireNonNull(source), scenario);
        }
        return scenario.toString();
    }

    private Process sipp(int desk, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("127.0.0.1:" + desk, "-s", Telephone.CALLED));
        command.addAll(List.of(options));
        return start(command.toArray(String[]::new));
    }

    private Process start(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(SIPP.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-i", "127.0.0.1", "-mi", "127.0.0.1", "-nostdin", "-trace_err", "-timeout", "60s", "-timeout_error"));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** SIPp ends with 0 where each call went as its scenario says. */
    private void ended(Process sipp) throws Exception {
        assertThat(sipp.waitFor(75, TimeUnit.SECONDS)).isTrue();
        assertThat(sipp.exitValue())
                .as(() -> {
                    try {
                        return Files.readString(folder.resolve("log"));
                    } catch (IOException unreadable) {
                        return "no log";
                    }
                })
                .isZero();
    }
}
