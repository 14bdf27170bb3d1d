package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How soon bookings are answered while every vendor answers, and while none does, in turns in one run. */
final class VendorsDown {
    private static final int CLIENTS = 4;
    private static final int RATE = 20;
    private static final int CYCLES = 2;
    private static final double BAR = 1.1;

    /** How the vendors are for a while. */
    private enum Vendors {
        ANSWERING,
        REFUSING,
        HANGING
    }

    private static final Vendors[] TURNS = {
        Vendors.ANSWERING, Vendors.REFUSING, Vendors.ANSWERING, Vendors.HANGING,
    };

    private final WeatherDesk desk;
    private final Outsiders outsiders;
    private final int seconds;
    private final AtomicInteger slots = new AtomicInteger();
    private final LongAdder failed = new LongAdder();
    private final Map<Vendors, Histogram> timed = new EnumMap<>(Vendors.class);

    private VendorsDown(WeatherDesk desk, Outsiders outsiders, int seconds) {
        this.desk = desk;
        this.outsiders = outsiders;
        this.seconds = seconds;
        for (Vendors how : Vendors.values()) {
            timed.put(how, histogram());
        }
    }

    /** @param seconds of one turn; the last third of it is measured, when nobody is left alone any more for what was before it */
    static boolean run(Path jar, int seconds) throws Exception {
        try (var outsiders = new Outsiders();
                var desk = new WeatherDesk(jar, outsiders)) {
            return new VendorsDown(desk, outsiders, seconds).run();
        }
    }

    private boolean run() throws Exception {
        book(seconds, histogram());
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            for (Vendors how : TURNS) {
                have(how);
                book(seconds - seconds / 3, histogram());
                book(seconds / 3, timed.get(how));
                end(how);
            }
        }
        Histogram answering = timed.get(Vendors.ANSWERING);
        boolean good = failed.sum() == 0;
        for (Vendors how : Vendors.values()) {
            Histogram one = timed.get(how);
            System.out.printf(
                    "vendors %-10s %,6d bookings, %.1f/s   p50 %6.2f ms   p99 %6.2f ms   times the first: p50 %.2f, p99 %.2f%n",
                    how.name().toLowerCase(Locale.ROOT),
                    one.getTotalCount(),
                    (double) one.getTotalCount() / turns(how) / (seconds / 3),
                    one.getValueAtPercentile(50) / 1e3,
                    one.getValueAtPercentile(99) / 1e3,
                    ratio(one, answering, 50),
                    ratio(one, answering, 99));
            good &= ratio(one, answering, 50) <= BAR && ratio(one, answering, 99) <= BAR;
        }
        System.out.printf("%d bookings failed%n", failed.sum());
        return DiaryBench.verdict("outage", good);
    }

    private static int turns(Vendors how) {
        return how == Vendors.ANSWERING ? 2 * CYCLES : CYCLES;
    }

    private static double ratio(Histogram one, Histogram other, double percentile) {
        return (double) one.getValueAtPercentile(percentile) / other.getValueAtPercentile(percentile);
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(60), 3);
    }

    private void have(Vendors how) throws IOException {
        switch (how) {
            case ANSWERING -> outsiders.all(Sky.FINE);
            case REFUSING -> outsiders.shut();
            case HANGING -> outsiders.all(Sky.SILENT);
        }
    }

    private void end(Vendors how) throws IOException {
        if (how == Vendors.REFUSING) {
            outsiders.open();
        }
    }

    /** Each client books when it is due, and is timed from then on. */
    private void book(int duration, Histogram micros) {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                threads.submit(() -> {
                    try (var line = new LeanClient(desk.address(), desk.session())) {
                        for (int i = first; i < RATE * duration; i += CLIENTS) {
                            long due = begun + TimeUnit.SECONDS.toNanos(1) / RATE * i;
                            LockSupport.parkNanos(due - System.nanoTime());
                            int status = line.post("/api/v1/businesses/" + WeatherDesk.SLUG + "/bookings", wish())
                                    .status();
                            micros.recordValue((System.nanoTime() - due) / 1_000);
                            if (status != 201) {
                                failed.increment();
                            }
                        }
                    } catch (IOException broken) {
                        failed.increment();
                    }
                    return first;
                });
            }
        }
    }

    private String wish() {
        int slot = slots.getAndIncrement();
        return """
                {"wish": {"service": "visit", %s},
                 "customer": {"name": "Ida Wells", "phone": "+1415%d", "email": "ida%d@example.com"}}
                """.formatted(new HalfHour(slot).json(), 2_000_000 + slot, slot);
    }
}
