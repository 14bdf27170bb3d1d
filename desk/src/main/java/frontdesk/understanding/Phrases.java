package frontdesk.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Ways to say a thing, each an expression over the plain words of an utterance, and what it would mean. */
final class Phrases<M> {
    private final List<Way<M>> ways = new ArrayList<>();
    private final Beginnings beginnings = new Beginnings();

    private record Way<M>(String expression, Pattern pattern, M meaning) {
        static <M> Way<M> of(String expression, M meaning) {
            return new Way<>(expression, Pattern.compile("(?:" + expression + ")(?![\\w\\p{L}\\p{M}'])"), meaning);
        }

        /** The words that say so, where they begin at one of these places; null where they do not. */
        @Nullable
        String said(String words, BitSet places) {
            Matcher matcher = pattern.matcher(words).useAnchoringBounds(false).useTransparentBounds(true);
            for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
                if (matcher.region(at, words.length()).lookingAt()) {
                    return matcher.group();
                }
            }
            return null;
        }
    }

    /** These ways of saying all mean this; each must begin and end where a word does. */
    Phrases<M> means(M meaning, String... expressions) {
        for (String expression : expressions) {
            add(Way.of(expression, meaning));
        }
        return this;
    }

    private void add(Way<M> way) {
        ways.add(way);
        beginnings.add(way.expression);
    }

    /** Those alone that mean this. */
    Phrases<M> of(M meaning) {
        var some = new Phrases<M>();
        ways.stream().filter(way -> way.meaning.equals(meaning)).forEach(some::add);
        return some;
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
        said(
                words,
                (way, said) -> reasons.add(new Reason(of, String.valueOf(way.meaning), said, taken.test(way.meaning))),
                way -> true);
        return reasons;
    }

    /** Everything that the words mean, in the order of this table, each once. */
    List<M> in(String words) {
        var found = new ArrayList<M>();
        said(words, (way, said) -> found.add(way.meaning), way -> !found.contains(way.meaning));
        return found;
    }

    /** Tells of each of the ways that are sought, in the order of this table, the words that say so. */
    private void said(String words, BiConsumer<Way<M>, String> use, Predicate<Way<M>> sought) {
        @Nullable BitSet[] places = beginnings.places(words);
        for (int number = 0; number < places.length; number++) {
            BitSet begins = places[number];
            Way<M> way = ways.get(number);
            if (begins != null && sought.test(way)) {
                String said = way.said(words, begins);
                if (said != null) {
                    use.accept(way, said);
                }
            }
        }
    }

    /** Whether the words say any of it, wherever. */
    boolean areIn(String words) {
        var found = new ArrayList<M>();
        said(words, (way, said) -> found.add(way.meaning), way -> found.isEmpty());
        return !found.isEmpty();
    }

    /** Whether the words begin with a way of saying this. */
    boolean start(String words, M meaning) {
        return ways.stream()
                .anyMatch(way -> way.meaning.equals(meaning)
                        && way.pattern.matcher(words).lookingAt());
    }
}
