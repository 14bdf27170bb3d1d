package frontdesk.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Bookings that nobody else wants, as fast as sixteen clients can, beside pgbench with the same SQL in the same minute. */
final class BookingRate {
    private static final int CLIENTS = 16;
    private static final int WARM_UP = 100;
    private static final int SECONDS = 10;
    private static final int HALVES = 16;
    private static final int FIRST_DAY = 60;

    private final DiaryStage stage;
    private final AtomicInteger slots = new AtomicInteger();

    BookingRate(DiaryStage stage) {
        this.stage = stage;
    }

    boolean run() throws Exception {
        stage.fill("stay", "Booth ", -50, 55, 50, 0, Integer.MAX_VALUE);
        book(WARM_UP);
        double ours = book(SECONDS);
        double floor = stage.database().benched(stage.script("book.sql"), CLIENTS, SECONDS);
        System.out.printf(
                "book with history and outbox: %,.0f/s over HTTP, %,.0f/s by pgbench: %.0f %%%n",
                ours, floor, 100 * ours / floor);
        return DiaryBench.verdict("book", ours >= 0.6 * floor);
    }

    private double book(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var bookers = new Bookers(stage);
        Duration took = bookers.run(
                CLIENTS, (booker, attempt) -> System.nanoTime() > end ? Optional.empty() : Optional.of(free()));
        if (bookers.taken.sum() + bookers.failed.sum() > 0) {
            System.out.printf("%d refused, %d failed%n", bookers.taken.sum(), bookers.failed.sum());
        }
        return bookers.booked.sum() / (took.toNanos() / 1e9);
    }

    /** The next half hour of the next booth on the next day: each but once. */
    private Bookers.Wish free() {
        int slot = slots.getAndIncrement();
        LocalDate day = LocalDate.now().plusDays(FIRST_DAY + slot / HALVES / DiaryStage.BOOTHS);
        return new Bookers.Wish(
                "stay",
                day.atTime(9, 0).plusMinutes(30L * (slot % HALVES)).toString(),
                "Booth " + (1 + slot / HALVES % DiaryStage.BOOTHS));
    }
}
