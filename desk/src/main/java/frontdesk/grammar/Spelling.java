package frontdesk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a language is written where its tables would not know it again: figures with its own endings, words grown together. */
final class Spelling {
    private record Rewrite(Pattern found, String instead) {}

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
        return lines.stream()
                .map(line -> line.split("\\s*=>\\s*", 2))
                .map(both ->
                        new Rewrite(Pattern.compile(both[0], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), both[1]))
                .toList();
    }

    String written(String text) {
        String plain = APOSTROPHE.matcher(text).replaceAll("' ");
        for (Rewrite rewrite : written) {
            plain = rewrite.found.matcher(plain).replaceAll(rewrite.instead);
        }
        return plain;
    }

    /** The words that a word consists of. */
    Stream<Token> split(Token token) {
        List<String> words = known.get(token.word());
        if (words == null) {
            words = words(token.word());
            if (known.size() < KNOWN) {
                known.put(token.word(), words);
            }
        }
        return words.stream().map(word -> new Token(word, token.raw(), token.at()));
    }

    private List<String> words(String word) {
        String folded = Folding.fold(word);
        for (Rewrite rewrite : split) {
            folded = rewrite.found.matcher(folded).replaceAll(rewrite.instead);
        }
        return new ArrayList<>(List.of(folded.trim().split("\\s+")));
    }
}
