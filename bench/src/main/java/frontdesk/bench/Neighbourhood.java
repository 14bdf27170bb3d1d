package frontdesk.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.HdrHistogram.Histogram;

/** What one business waits for when it is alone, and again beside ten thousand others with a diary each, on the same warm desk. */
final class Neighbourhood {
    private static final int BUSINESSES = 10_000;
    private static final int AT_ONCE = 250;
    private static final int BOOKINGS = 2_000;
    private static final int HALVES = 16;
    private static final double BAR = 1.3;

    private final DiaryStage stage;
    private final int others;
    /** The first day that is empty but for what is booked here. */
    private int day = 61;

    /** @param others bookings of all the others together */
    Neighbourhood(DiaryStage stage, int others) {
        this.stage = stage;
        this.others = others;
    }

    boolean run() throws Exception {
        stage.fill("stay", "Booth ", 0, 57, 97, 0, Integer.MAX_VALUE);
        waits();
        waits();
        Map<String, Histogram> alone = waits();
        long begun = System.nanoTime();
        moveIn();
        stage.settle();
        System.out.printf("moved in within %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        waits();
        Map<String, Histogram> beside = waits();
        boolean good = true;
        for (String what : alone.keySet()) {
            good &= compare(what, alone.get(what), beside.get(what));
        }
        return DiaryBench.verdict("neighbours", good);
    }

    private boolean compare(String what, Histogram alone, Histogram beside) {
        double growth = (double) beside.getValueAtPercentile(50) / alone.getValueAtPercentile(50);
        System.out.printf(
                "%-24s alone p50 %6.2f, p99 %6.2f ms   beside %,d bookings of %,d others p50 %6.2f, p99 %6.2f ms   %.2f x%n",
                what,
                millis(alone, 50),
                millis(alone, 99),
                others,
                BUSINESSES,
                millis(beside, 50),
                millis(beside, 99),
                growth);
        return growth <= BAR;
    }

    private static double millis(Histogram micros, int percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    private Map<String, Histogram> waits() throws Exception {
        var searcher = new Searcher(stage);
        Map<String, Histogram> waits = new LinkedHashMap<>();
        waits.put("week of one resource", searcher.timed(Searcher::aWeek).micros());
        waits.put("a day of any of 20", searcher.timed(Searcher::aDay).micros());
        waits.put("next free of 50", searcher.timed(Searcher::nextFree, 300).micros());
        waits.put("book", booked());
        return waits;
    }

    /** One client books free half hours, each of which it is the first to ask for: read from the database, then written. */
    private Histogram booked() {
        var booker = new Bookers(stage);
        LocalDate first = LocalDate.now().plusDays(day);
        day += BOOKINGS / HALVES / DiaryStage.STAFF + 1;
        booker.run(1, (one, attempt) -> attempt == BOOKINGS ? Optional.empty() : Optional.of(free(first, attempt)));
        if (booker.booked.sum() != BOOKINGS) {
            throw new IllegalStateException(booker.taken.sum() + " refused, " + booker.failed.sum() + " failed");
        }
        return booker.winners;
    }

    private static Bookers.Wish free(LocalDate first, int number) {
        return new Bookers.Wish(
                "visit",
                first.plusDays(number / HALVES / DiaryStage.STAFF)
                        .atTime(9, 0)
                        .plusMinutes(30L * (number % HALVES))
                        .toString(),
                "Person " + (1 + number / HALVES % DiaryStage.STAFF));
    }

    /** Two at a time, as there are processors; the log may grow, so that PostgreSQL need not stop to tidy up. */
    private void moveIn() throws Exception {
        stage.database().run("alter system set max_wal_size = '8GB'");
        stage.database().run("select pg_reload_conf()");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int first = 0; first < BUSINESSES; first += AT_ONCE) {
                String script = stage.script("neighbours.sql")
                        .replace(":first", Integer.toString(first + 1))
                        .replace(":last", Integer.toString(first + AT_ONCE))
                        .replace(":each", Integer.toString(others / BUSINESSES));
                batches.add(two.submit(() -> {
                    stage.database().run(script);
                    return script;
                }));
            }
            for (Future<?> one : batches) {
                one.get();
            }
        }
    }
}
