package frontdesk.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Many who book at once, each on a connection of their own, until they have nothing left to try. */
final class Bookers {
    private final DiaryStage stage;
    private final AtomicInteger phones = new AtomicInteger();
    final Histogram winners = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(60), 3);
    final LongAdder booked = new LongAdder();
    final LongAdder taken = new LongAdder();
    final LongAdder failed = new LongAdder();

    Bookers(DiaryStage stage) {
        this.stage = stage;
    }

    /** What one of them tries next; empty when they are done. */
    interface Wishes {
        Optional<Wish> next(int booker, int attempt);
    }

    record Wish(String service, String at, String resource) {}

    /** @return how long it took */
    Duration run(int bookers, Wishes wishes) {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < bookers; n++) {
                int booker = n;
                threads.submit(() -> {
                    book(booker, wishes);
                    return booker;
                });
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void book(int booker, Wishes wishes) throws IOException {
        try (LeanClient client = stage.client()) {
            int attempt = 0;
            for (var wish = wishes.next(booker, 0); wish.isPresent(); wish = wishes.next(booker, ++attempt)) {
                long begun = System.nanoTime();
                LeanClient.Answer answer = client.post(DiaryStage.path("/bookings"), json(wish.get()));
                switch (answer.status()) {
                    case 201 -> {
                        winners.recordValue((System.nanoTime() - begun) / 1_000);
                        booked.increment();
                    }
                    case 409 -> taken.increment();
                    default -> {
                        if (failed.sum() == 0) {
                            System.out.println("refused for another reason: " + answer);
                        }
                        failed.increment();
                    }
                }
            }
        } catch (IOException broken) {
            if (failed.sum() == 0) {
                System.out.println("a connection broke: " + broken);
            }
            failed.increment();
        }
    }

    private String json(Wish wish) {
        return """
                {"wish": {"service": "%s", "at": "%s"%s}, "customer": {"name": "Ida Wells", "phone": "+1415%d"}}
                """.formatted(
                        wish.service(),
                        wish.at(),
                        wish.resource().isEmpty() ? "" : ", \"resource\": \"" + wish.resource() + "\"",
                        2_000_000 + phones.incrementAndGet());
    }
}
