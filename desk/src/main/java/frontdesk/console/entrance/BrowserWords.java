package frontdesk.console.entrance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which browser it is, in words that its owner knows it by, from what it says of itself ({@code User-Agent}, RFC 9110 section 10.1.5). */
final class BrowserWords {
    private static final String SOME = "A browser";

    /** How one is known by what it says of itself. */
    private record Mark(String said, String name) {}

    /** The first that is found counts, since most say that they are others too. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> MACHINES = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    private BrowserWords() {}

    static String of(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        String browser = named(said, BROWSERS, SOME);
        String machine = named(said, MACHINES, "");
        return machine.isEmpty() ? browser : browser + " on " + machine;
    }

    private static String named(String said, List<Mark> marks, String otherwise) {
        return marks.stream()
                .filter(mark -> said.contains(mark.said()))
                .map(Mark::name)
                .findFirst()
                .orElse(otherwise);
    }
}
