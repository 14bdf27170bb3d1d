package frontdesk.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Ways to say a thing, each an expression over the plain words of an utterance, and what it would mean. */
final class Phrases<M> {
    private final List<Way<M>> ways = new ArrayList<>();

    /** @param beginnings the letters with which it can begin; null for any */
    private record Way<M>(Pattern pattern, @Nullable BitSet beginnings, M meaning) {

        /** The words that say so, where they are among these. */
        @Nullable
        String said(String words) {
            Matcher matcher = null;
            for (int at = 0; at < words.length(); at++) {
                if (isWordStart(words, at) && (beginnings == null || beginnings.get(words.charAt(at)))) {
                    if (matcher == null) {
                        matcher =
                                pattern.matcher(words).useAnchoringBounds(false).useTransparentBounds(true);
                    }
                    if (matcher.region(at, words.length()).lookingAt()) {
                        return matcher.group();
                    }
                }
            }
            return null;
        }

        private static boolean isWordStart(String words, int at) {
            char before = at == 0 ? ' ' : words.charAt(at - 1);
            return before == ' ';
        }
    }

    /** These ways of saying all mean this; each must begin and end where a word does. */
    Phrases<M> means(M meaning, String... expressions) {
        for (String expression : expressions) {
            ways.add(new Way<>(
                    Pattern.compile("(?:" + expression + ")(?![\\w\\p{L}\\p{M}'])"),
                    Beginnings.of(expression),
                    meaning));
        }
        return this;
    }

    /**
     * Why something was understood.
     *
     * @param of intent, answer, change or topic
     * @param words those that say so
     * @param taken whether it became part of the meaning
     */
    record Reason(String of, String meaning, String words, boolean taken) {}

    /** Every way of saying that fits, with its words. */
    List<Reason> reasons(String words, String of, Predicate<M> taken) {
        var reasons = new ArrayList<Reason>();
        for (Way<M> way : ways) {
            String said = way.said(words);
            if (said != null) {
                reasons.add(new Reason(of, String.valueOf(way.meaning), said, taken.test(way.meaning)));
            }
        }
        return reasons;
    }

    /** Everything that the words mean, in the order of this table, each once. */
    List<M> in(String words) {
        var found = new ArrayList<M>();
        for (Way<M> way : ways) {
            if (!found.contains(way.meaning) && way.said(words) != null) {
                found.add(way.meaning);
            }
        }
        return found;
    }

    /** Whether the words begin with a way of saying this. */
    boolean start(String words, M meaning) {
        return ways.stream()
                .anyMatch(way -> way.meaning.equals(meaning)
                        && way.pattern.matcher(words).lookingAt());
    }
}
