package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.HdrHistogram.Histogram;

/** The diary's bars over HTTP, each beside what PostgreSQL alone needs for the same rows in the same minute. Each can be measured by itself. */
final class DiaryBench {
    private static final List<String> ALL = List.of("week", "staff", "next", "hot", "book", "neighbours");
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final int REQUESTS = 3_000;
    private static final int AHEAD = 60;
    private static final int SHARE = 60;

    private final DiaryStage stage;
    private final int bookings;
    private final int others;

    private DiaryBench(DiaryStage stage, int bookings, int others) {
        this.stage = stage;
        this.bookings = bookings;
        this.others = others;
    }

    /** @param words which bars, all without any; {@code bookings=N} in the diary, {@code others=N} bookings of 10,000 other businesses */
    static boolean run(Path jar, List<String> words) throws Exception {
        List<String> chosen = words.stream().filter(ALL::contains).toList();
        boolean good = true;
        for (String bar : chosen.isEmpty() ? ALL : chosen) {
            try (DiaryStage stage = DiaryStage.open(jar)) {
                var bench =
                        new DiaryBench(stage, number(words, "bookings", 375_000), number(words, "others", 2_000_000));
                good &= bench.measure(bar);
            }
        }
        return good;
    }

    private static int number(List<String> words, String name, int otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .mapToInt(word -> Integer.parseInt(word.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    private boolean measure(String bar) throws Exception {
        return switch (bar) {
            case "week" -> week();
            case "staff" -> staff();
            case "next" -> next();
            case "hot" -> new HotSlots(stage).run();
            case "book" -> new BookingRate(stage).run();
            case "neighbours" -> neighbours();
            default -> throw new IllegalArgumentException(bar);
        };
    }

    private boolean week() throws Exception {
        int tenth = bookings / 10;
        fillVisits(0, tenth);
        timed(DiaryBench::aWeek, WARM_UP);
        Timed little = timed(DiaryBench::aWeek, WARM_UP);
        print("week of one resource, %,d bookings".formatted(tenth), little, stage.floor("Person ", 1, 7, 7));
        fillVisits(tenth, bookings - tenth);
        Timed much = timed(DiaryBench::aWeek, WARM_UP);
        print("week of one resource, %,d bookings".formatted(bookings), much, stage.floor("Person ", 1, 7, 7));
        double growth = much.p(50) / little.p(50);
        System.out.printf("ten times the history costs %.2f times the p50%n", growth);
        return verdict("week", much.p(50) <= 3 && much.p(99) <= 10 && much.cpu() <= 1 && growth < 1.2);
    }

    private boolean staff() throws Exception {
        fillVisits(0, bookings);
        Timed any = timed(DiaryBench::aDay, WARM_UP);
        print("a day of any of 20 staff", any, stage.floor("Person ", DiaryStage.STAFF, 7, 1));
        return verdict("staff", any.p(99) <= 10);
    }

    /** Sixty days of fifty resources, all taken but one in a hundred half hours of the last two days. */
    private boolean next() throws Exception {
        stage.fill("stay", "Booth ", 0, AHEAD - 3, 100, 0, Integer.MAX_VALUE);
        stage.fill("stay", "Booth ", AHEAD - 2, AHEAD, 99, 0, Integer.MAX_VALUE);
        Timed next = timed(n -> DiaryStage.path("/offers?service=stay&days=60&limit=3"), WARM_UP, 300);
        print("next free of 50 resources in 60 days", next, stage.floor("Booth ", DiaryStage.BOOTHS, 0, AHEAD));
        return verdict("next", next.p(99) <= 25);
    }

    private boolean neighbours() throws Exception {
        fillVisits(0, 1_000);
        Timed weekAlone = timed(DiaryBench::aWeek, WARM_UP);
        Timed dayAlone = timed(DiaryBench::aDay, WARM_UP);
        moveIn(10_000);
        stage.settle();
        Timed week = timed(DiaryBench::aWeek, WARM_UP);
        Timed day = timed(DiaryBench::aDay, WARM_UP);
        print("week, alone", weekAlone, 0);
        print(
                "week, beside %,d bookings of 10,000 businesses".formatted(others),
                week,
                stage.floor("Person ", 1, 7, 7));
        print("day, alone", dayAlone, 0);
        print("day, beside them", day, stage.floor("Person ", DiaryStage.STAFF, 7, 1));
        return verdict("neighbours", week.p(50) <= 1.3 * weekAlone.p(50) && day.p(50) <= 1.3 * dayAlone.p(50));
    }

    /** Two at a time, as there are processors. */
    private void moveIn(int businesses) throws Exception {
        int batch = 250;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int first = 0; first < businesses; first += batch) {
                String script = stage.script("neighbours.sql")
                        .replace(":first", Integer.toString(first + 1))
                        .replace(":last", Integer.toString(first + batch))
                        .replace(":each", Integer.toString(others / businesses));
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

    /** Days far back hold the history, the coming two months are as full. */
    private void fillVisits(int offset, int many) throws Exception {
        stage.fill("visit", "Person ", -20_000 / DiaryStage.STAFF - bookings / 100, AHEAD, SHARE, offset, many);
    }

    private static String aWeek(int n) {
        LocalDate from = LocalDate.now().plusDays(2 + n % 40);
        return DiaryStage.path("/availability?service=visit&resource=Person%20" + (1 + n % DiaryStage.STAFF) + "&from="
                + from + "&to=" + from.plusDays(6));
    }

    private static String aDay(int n) {
        LocalDate day = LocalDate.now().plusDays(2 + n % 40);
        return DiaryStage.path("/availability?service=visit&from=" + day + "&to=" + day);
    }

    /** Waiting times and the processor time of the JVM for each request, in milliseconds. */
    private record Timed(Histogram micros, double cpu) {
        double p(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    private Timed timed(IntFunction<String> paths, Duration warmUp) throws IOException {
        return timed(paths, warmUp, REQUESTS);
    }

    private Timed timed(IntFunction<String> paths, Duration warmUp, int requests) throws IOException {
        try (LeanClient client = stage.client()) {
            long end = System.nanoTime() + warmUp.toNanos();
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

    private static void print(String what, Timed timed, double floor) {
        System.out.printf(
                "%-56s p50 %6.2f ms   p99 %6.2f ms   JVM %5.2f ms of CPU   PostgreSQL alone %5.2f ms%n",
                what, timed.p(50), timed.p(99), timed.cpu(), floor);
    }

    static boolean verdict(String bar, boolean met) {
        System.out.printf("%s: %s%n", bar, met ? "met" : "NOT met");
        return met;
    }
}
