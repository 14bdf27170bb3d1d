package frontdesk.grammar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How a language is written where its tables would not know it again: figures with its own endings, words grown together. */
final class Spelling {
    /** @param figures it rewrites figures, and needs not be tried where there are none */
    private record Rewrite(Pattern found, String instead, boolean figures) {
        static Rewrite of(String line) {
            String[] both = line.split("\\s*=>\\s*", 2);
            boolean figures = both[0].contains("(\\d") || both[0].startsWith("(?<=\\d)");
            return new Rewrite(
                    Pattern.compile(both[0], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    both[1].replace(SPACE, " "),
                    figures);
        }

        String of(String text, boolean hasFigures) {
            return figures && !hasFigures ? text : found.matcher(text).replaceAll(instead);
        }
    }

    /** How a table writes the space at an end, which would be cut off. */
    private static final String SPACE = "\\u0020";

    private static final int KNOWN = 2_000;
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");

    private final List<Rewrite> written;
    private final List<Rewrite> split;
    /** Words seen before; what a word is split into never changes. */
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Spelling(Table table) {
        this.written = rewrites(table.lines("written"));
        this.split = rewrites(table.lines("split"));
    }

    private static List<Rewrite> rewrites(List<String> lines) {
        return lines.stream().map(Rewrite::of).toList();
    }

    String written(String text) {
        boolean apostrophe = text.indexOf('\'') >= 0 || text.indexOf('’') >= 0;
        String plain = apostrophe ? APOSTROPHE.matcher(text).replaceAll("' ") : text;
        boolean figures = hasFigures(text);
        for (Rewrite rewrite : written) {
            plain = rewrite.of(plain, figures);
        }
        return plain;
    }

    private static boolean hasFigures(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The words that a word consists of. */
    List<String> split(String word) {
        List<String> words = known.get(word);
        if (words == null) {
            words = words(word);
            if (known.size() < KNOWN) {
                known.put(word, words);
            }
        }
        return words;
    }

    private List<String> words(String word) {
        String folded = Folding.fold(word);
        for (Rewrite rewrite : split) {
            folded = rewrite.of(folded, true);
        }
        return List.of(folded.trim().split("\\s+"));
    }
}
