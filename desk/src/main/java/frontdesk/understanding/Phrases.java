package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Ways to say a thing, each an expression over the plain words of an utterance, and what it would mean. */
final class Phrases<M> {
    private final List<Way<M>> ways = new ArrayList<>();

    private record Way<M>(Pattern pattern, M meaning) {}

    /** These ways of saying all mean this; each must begin and end where a word does. */
    Phrases<M> means(M meaning, String... expressions) {
        for (String expression : expressions) {
            ways.add(new Way<>(Pattern.compile("(?<![\\w\\p{L}\\p{M}'])(?:" + expression + ")(?![\\w\\p{L}\\p{M}'])"), meaning));
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
            var said = way.pattern.matcher(words);
            if (said.find()) {
                reasons.add(new Reason(of, String.valueOf(way.meaning), said.group(), taken.test(way.meaning)));
            }
        }
        return reasons;
    }

    /** Everything that the words mean, in the order of this table, each once. */
    List<M> in(String words) {
        var found = new ArrayList<M>();
        for (Way<M> way : ways) {
            if (!found.contains(way.meaning) && way.pattern.matcher(words).find()) {
                found.add(way.meaning);
            }
        }
        return found;
    }

    /** Whether the words begin with a way of saying this. */
    boolean start(String words, M meaning) {
        return ways.stream()
                .anyMatch(way -> way.meaning.equals(meaning) && way.pattern.matcher(words).lookingAt());
    }
}
