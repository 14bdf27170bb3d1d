package frontdesk.bench;

import java.nio.file.Path;
import java.util.List;

/** The diary's bars over HTTP, each beside what PostgreSQL alone needs for the same rows in the same minute. Each can be measured by itself. */
final class DiaryBench {
    private static final List<String> ALL = List.of("week", "staff", "next", "hot", "book", "neighbours");
    private static final int AHEAD = 60;
    private static final int SHARE = 60;

    private final DiaryStage stage;
    private final Searcher searcher;
    private final int bookings;
    private final int others;

    private DiaryBench(DiaryStage stage, int bookings, int others) {
        this.stage = stage;
        this.searcher = new Searcher(stage);
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

    /** What follows {@code name=} among the words. */
    static int number(List<String> words, String name, int otherwise) {
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
            case "neighbours" -> {
                fillVisits(0, 1_000);
                yield new Neighbourhood(stage, others).run();
            }
            default -> throw new IllegalArgumentException(bar);
        };
    }

    private boolean week() throws Exception {
        int tenth = bookings / 10;
        fillVisits(0, tenth);
        searcher.timed(Searcher::aWeek);
        Searcher.Timed little = searcher.timed(Searcher::aWeek);
        print("week of one resource, %,d bookings".formatted(tenth), little, stage.floor("Person ", 1, 7, 7));
        fillVisits(tenth, bookings - tenth);
        Searcher.Timed much = searcher.timed(Searcher::aWeek);
        print("week of one resource, %,d bookings".formatted(bookings), much, stage.floor("Person ", 1, 7, 7));
        double growth = much.p(50) / little.p(50);
        System.out.printf("ten times the history costs %.2f times the p50%n", growth);
        return verdict("week", much.p(50) <= 3 && much.p(99) <= 10 && much.cpu() <= 1 && growth < 1.2);
    }

    private boolean staff() throws Exception {
        fillVisits(0, bookings);
        Searcher.Timed any = searcher.timed(Searcher::aDay);
        print("a day of any of 20 staff", any, stage.floor("Person ", DiaryStage.STAFF, 7, 1));
        return verdict("staff", any.p(99) <= 10);
    }

    /** Sixty days of fifty resources, all taken but one in a hundred half hours of the last two days. */
    private boolean next() throws Exception {
        stage.fill("stay", "Booth ", 0, AHEAD - 3, 100, 0, Integer.MAX_VALUE);
        stage.fill("stay", "Booth ", AHEAD - 2, AHEAD, 99, 0, Integer.MAX_VALUE);
        Searcher.Timed next = searcher.timed(Searcher::nextFree, 2_000);
        print("next free of 50 resources in 60 days", next, stage.floor("Booth ", DiaryStage.BOOTHS, 0, AHEAD));
        return verdict("next", next.p(99) <= 25);
    }

    /** Days far back hold the history, the coming two months are as full. */
    private void fillVisits(int offset, int many) throws Exception {
        stage.fill("visit", "Person ", -20_000 / DiaryStage.STAFF - bookings / 100, AHEAD, SHARE, offset, many);
    }

    private static void print(String what, Searcher.Timed timed, double floor) {
        System.out.printf(
                "%-56s p50 %6.2f ms   p99 %6.2f ms   JVM %5.2f ms of CPU   PostgreSQL alone %5.2f ms%n",
                what, timed.p(50), timed.p(99), timed.cpu(), floor);
    }

    static boolean verdict(String bar, boolean met) {
        System.out.printf("%s: %s%n", bar, met ? "met" : "NOT met");
        return met;
    }
}
