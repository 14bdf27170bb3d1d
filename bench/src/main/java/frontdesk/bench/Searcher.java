package frontdesk.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.HdrHistogram.Histogram;

/** One client who asks for free time again and again, and whose waits are timed once the desk is warm. */
record Searcher(DiaryStage stage) {
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    /** Some five seconds of them, so that a moment in which the machine is slow is not what is compared. */
    private static final int REQUESTS = 20_000;

    /** Waiting times and the processor time of the JVM for each request, in milliseconds. */
    record Timed(Histogram micros, double cpu) {
        double p(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    static String aWeek(int n) {
        LocalDate from = LocalDate.now().plusDays(2 + n % 40);
        return DiaryStage.path("/availability?service=visit&resource=Person%20" + (1 + n % DiaryStage.STAFF) + "&from="
                + from + "&to=" + from.plusDays(6));
    }

    static String aDay(int n) {
        LocalDate day = LocalDate.now().plusDays(2 + n % 40);
        return DiaryStage.path("/availability?service=visit&from=" + day + "&to=" + day);
    }

    static String nextFree(int n) {
        return DiaryStage.path("/offers?service=stay&days=60&limit=3");
    }

    Timed timed(IntFunction<String> paths) throws IOException {
        return timed(paths, REQUESTS);
    }

    Timed timed(IntFunction<String> paths, int requests) throws IOException {
        try (LeanClient client = stage.client()) {
            long end = System.nanoTime() + WARM_UP.toNanos();
            for (int n = 0; System.nanoTime() < end; n++) {
                ask(client, paths.apply(n));
            }
            Histogram micros = new Histogram(TimeUnit.SECONDS.toMicros(60), 3);
            Duration before = stage.desk().processor();
            for (int n = 0; n < requests; n++) {
                String path = paths.apply(n);
                long begun = System.nanoTime();
                ask(client, path);
                micros.recordValue((System.nanoTime() - begun) / 1_000);
            }
            Duration used = stage.desk().processor().minus(before);
            return new Timed(micros, used.toNanos() / 1e6 / requests);
        }
    }

    private static void ask(LeanClient client, String path) throws IOException {
        LeanClient.Answer answer = client.get(path);
        if (answer.status() != 200) {
            throw new IOException(path + ": " + answer);
        }
    }
}
