package frontdesk.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.HdrHistogram.Histogram;

import frontdesk.bench.PageAddresses.Kind;
import frontdesk.bench.PageAddresses.Page;

/** What every page of a large business costs: its HTML, how long the desk takes over it, and when a browser paints it first. */
final class PagesBench {
    private static final int WARMING = 12;
    private static final int TIMES = 40;
    /** So often files are asked for: some have all that there is in them. */
    private static final int FILES = 3;

    private static final int MOST_KILOBYTES = 100;
    private static final int MOST_MILLIS = 200;
    private static final int PAINTED = 5;
    private static final int MOST_PAINT_MILLIS = 500;

    /** The desk lets each address look at public pages so often in five minutes. */
    private static final int ROUNDS_OF_AN_ADDRESS = 10;

    private final PagesStage stage;
    private final List<Page> pages;
    private final String language;
    private final Map<Page, Seen> seen = new LinkedHashMap<>();
    private int round;

    /** What a page was like: its size, and how long each request took. */
    private static final class Seen {
        private final Histogram micros = new Histogram(3);
        private int bytes;
        private int status;

        boolean isMet(Kind kind) {
            return status == 200 && (kind == Kind.FILE || (bytes < MOST_KILOBYTES * 1_000 && millis(95) < MOST_MILLIS));
        }

        double millis(int percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    private PagesBench(PagesStage stage, List<Page> pages, String language) {
        this.stage = stage;
        this.pages = pages;
        this.language = language;
    }

    /** @param words {@code bookings=N}, {@code calls=N}; {@code folder=F} keeps what was filled and finds it again; {@code only=part} of the addresses; {@code language=es} */
    static boolean run(Path jar, List<String> words) throws Exception {
        String folder = word(words, "folder");
        String only = word(words, "only");
        String language = word(words, "language");
        Path kept = folder.isEmpty()
                ? Files.createTempDirectory("frontdesk-pages-")
                : Files.createDirectories(Path.of(folder));
        int bookings = DiaryBench.number(words, "bookings", 100_000);
        try (var stage = PagesStage.open(jar, kept, bookings, DiaryBench.number(words, "calls", 20_000))) {
            List<Page> pages = PageAddresses.of(stage).stream()
                    .filter(page -> page.told().contains(only))
                    .toList();
            var bench = new PagesBench(stage, pages, language);
            return DiaryBench.verdict("pages", bench.areQuick() & bench.areSoonPainted());
        }
    }

    private static String word(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private boolean areQuick() throws Exception {
        look(WARMING);
        seen.clear();
        look(TIMES);
        boolean met = true;
        System.out.printf("%-8s %-8s %-8s %s%n", "KB", "p50 ms", "p95 ms", "page");
        for (Page page : pages) {
            Seen one = seen.get(page);
            boolean good = one.isMet(page.kind());
            met &= good;
            System.out.printf(
                    "%-8.1f %-8.1f %-8.1f %s%s%n",
                    one.bytes / 1_000.0,
                    one.millis(50),
                    one.millis(95),
                    page.told(),
                    good ? page.kind() == Kind.FILE ? "  (a file)" : "" : "  NOT met, " + one.status);
        }
        return met;
    }

    private void look(int rounds) throws IOException, InterruptedException {
        for (int last = round + rounds; round < last; round++) {
            String address = "127.0.0." + (2 + round / ROUNDS_OF_AN_ADDRESS);
            try (HttpClient http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName(address))
                    .build()) {
                for (Page page : pages) {
                    if (page.kind() != Kind.FILE || last - round <= FILES) {
                        look(http, page);
                    }
                }
            }
        }
    }

    private void look(HttpClient http, Page page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stage.desk().uri(page.path()))
                .header("Cookie", stage.owner().cookie())
                .header("Accept-Language", language.isEmpty() ? "en" : language)
                .build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        long micros = (System.nanoTime() - begun) / 1_000;
        Seen one = seen.computeIfAbsent(page, _ -> new Seen());
        one.micros.recordValue(micros);
        one.bytes = answer.body().length;
        one.status = answer.statusCode();
    }

    private boolean areSoonPainted() throws Exception {
        if (!Browser.isInstalled()) {
            System.out.println("first paint: not measured, since Chromium and its driver are not installed");
            return true;
        }
        boolean met = true;
        System.out.printf(
                "%-10s %-10s %s%n",
                "paint ms", "slowest", "page, as Chromium paints it first, in the middle of " + PAINTED);
        try (var browser = Browser.open(stage.desk().uri("/"), stage.owner().cookie())) {
            for (Page page : pages) {
                if (page.kind() == Kind.MAIN) {
                    List<Double> paints = new ArrayList<>();
                    for (int n = 0; n < PAINTED; n++) {
                        paints.add(browser.firstPaint(page.path()));
                    }
                    paints.sort(null);
                    boolean good = paints.get(PAINTED / 2) < MOST_PAINT_MILLIS;
                    met &= good;
                    System.out.printf(
                            "%-10.0f %-10.0f %s%s%n",
                            paints.get(PAINTED / 2), paints.getLast(), page.told(), good ? "" : "  NOT met");
                }
            }
        }
        return met;
    }
}
