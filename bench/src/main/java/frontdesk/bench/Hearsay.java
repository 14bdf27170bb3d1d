package frontdesk.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** What vendors tell the desk by webhook: each twice, none in order, and again until it is taken. */
final class Hearsay implements AutoCloseable {
    private static final int TRIES = 60;
    private static final int LONGEST_WAY_MILLIS = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder underWay = new LongAdder();
    private final LongAdder told = new LongAdder();
    private final LongAdder lost = new LongAdder();

    /** @param request made anew for each try, since signatures carry the time */
    void tell(Supplier<HttpRequest.Builder> request, Runnable taken) {
        for (int copy = 0; copy < 2; copy++) {
            underWay.increment();
            threads.execute(() -> {
                try {
                    bring(request, taken);
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                } finally {
                    underWay.decrement();
                }
            });
        }
    }

    private void bring(Supplier<HttpRequest.Builder> request, Runnable taken) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_WAY_MILLIS));
        for (int tries = 0; tries < TRIES; tries++) {
            if (isTaken(request.get().timeout(PATIENCE).build())) {
                told.increment();
                taken.run();
                return;
            }
            Thread.sleep(AGAIN);
        }
        lost.increment();
    }

    private boolean isTaken(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException deskIsDown) {
            return false;
        }
    }

    boolean isQuiet() {
        return underWay.sum() == 0;
    }

    /** Those that nobody took in the end. */
    long lost() {
        return lost.sum();
    }

    long told() {
        return told.sum();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
