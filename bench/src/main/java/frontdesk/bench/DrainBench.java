package frontdesk.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An ordinary deploy: a desk is told to stop (SIGTERM) while a call is on the line. */
final class DrainBench {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofSeconds(8);

    /** What a process ends with that SIGTERM has ended, and nothing else: 128 and the signal's number. */
    private static final int AS_TOLD = 143;

    private static final String READY = "/q/health/ready";
    private static final Duration TO_CLOSE = Duration.ofSeconds(15);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path jar;
    private boolean good = true;

    DrainBench(Path jar) {
        this.jar = jar;
    }

    boolean run() throws IOException, InterruptedException {
        withACall(PATIENT, this::untilTheCallIsOver);
        withACall(IMPATIENT, this::asLongAsItMay);
        return good;
    }

    private interface Stopping {
        void of(DeskProcess desk, TwilioCaller caller) throws IOException, InterruptedException;
    }

    private void withACall(Duration longest, Stopping stopping) throws IOException, InterruptedException {
        System.out.printf("a desk that finishes its calls for %d s%n", longest.toSeconds());
        Path data = Files.createTempDirectory("frontdesk-drain-").resolve("data");
        var settings = Map.of(
                "TWILIO_ACCOUNT_SID", TwilioCaller.ACCOUNT,
                "TWILIO_AUTH_TOKEN", TwilioCaller.TOKEN,
                "FRONTDESK_LONGEST_DRAIN", longest.toString());
        try (DeskProcess desk = DeskProcess.start(jar, data, settings);
                TwilioCaller caller = new TwilioCaller("CA1", TwilioCaller.ring(desk, "CA1"))) {
            check("the agent greets a caller", caller.hearsOut(30));
            check("readiness is 200", status(desk, READY) == 200);
            desk.tellToStop();
            stopping.of(desk, caller);
        }
    }

    private void untilTheCallIsOver(DeskProcess desk, TwilioCaller caller) throws IOException, InterruptedException {
        long told = System.nanoTime();
        while (status(desk, READY) == 200 && since(told).compareTo(TO_CLOSE) < 0) {
            Thread.sleep(5);
        }
        System.out.printf("not ready any more after %d ms%n", since(told).toMillis());
        check("readiness is 503", status(desk, READY) == 503);
        check("it lives", status(desk, "/q/health/live") == 200);
        check("no other call is taken", !TwilioCaller.isTaken(TwilioCaller.ring(desk, "CA2")));
        check("the caller on the line is still talked to", caller.hears(20) && caller.hearsOut(20));
        check("and waited for", desk.isAlive());
        caller.hangUp();
        ends("when the call is over", desk, TO_CLOSE);
    }

    private void asLongAsItMay(DeskProcess desk, TwilioCaller caller) throws InterruptedException {
        long told = System.nanoTime();
        ends("though the caller stays", desk, IMPATIENT.plus(TO_CLOSE));
        check("not before that time", since(told).compareTo(IMPATIENT) >= 0);
    }

    private void ends(String when, DeskProcess desk, Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        boolean ended = desk.awaitEnd(patience);
        System.out.printf(
                "waited %d ms for the end of the process: %s%n",
                since(began).toMillis(), ended ? desk.exitValue() : "not ended");
        check("it ends as told " + when, ended && desk.exitValue() == AS_TOLD);
    }

    private void check(String what, boolean held) {
        System.out.println((held ? "yes  " : "NO   ") + what);
        good &= held;
    }

    private static Duration since(long then) {
        return Duration.ofNanos(System.nanoTime() - then);
    }

    private static int status(DeskProcess desk, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(desk.uri(path)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
