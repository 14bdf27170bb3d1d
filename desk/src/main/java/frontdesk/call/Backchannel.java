package frontdesk.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The murmurs with which a listener says "go on": they are no answer, and no reason to stop speaking. */
final class Backchannel {
    private static final Set<String> MURMURS = Set.of(
            "mm", "mmm", "hm", "hmm", "mhm", "mm-hm", "mm-hmm", "mhmm", "uh", "um", "uh-huh", "huh", "ah", "aha", "oh",
            "okay", "ok", "right", "sure", "alright", "great", "good", "fine", "nice", "i", "see", "yeah", "yep",
            "yup");
    private static final Set<String> ASSENT = Set.of("yes", "yeah", "yep", "yup", "sure");
    private static final Set<String> FAREWELL = Set.of(
            "bye", "goodbye", "bye-bye", "good", "thanks", "thank", "you", "too", "very", "much", "cheers", "a", "day",
            "have", "nice", "night");

    private Backchannel() {}

    /** Nothing but murmurs, a plain yes among them. */
    static boolean is(String text) {
        return consistsOf(text, word -> MURMURS.contains(word) || ASSENT.contains(word));
    }

    /** A yes in so many words; where one is expected, it is an answer whenever it comes. */
    static boolean assents(String text) {
        return words(text).anyMatch(ASSENT::contains);
    }

    /** Nothing but thanks, murmurs and farewells: the reply to a goodbye. */
    static boolean isFarewell(String text) {
        return consistsOf(text, word -> FAREWELL.contains(word) || MURMURS.contains(word) || ASSENT.contains(word));
    }

    private static boolean consistsOf(String text, java.util.function.Predicate<String> kind) {
        return !text.isBlank() && words(text).allMatch(kind);
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+"))
                .filter(w -> !w.isEmpty());
    }
}
