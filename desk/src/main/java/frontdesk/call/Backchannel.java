package frontdesk.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import frontdesk.call.Floor.Agent;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;

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

    /** Whether these words, said while the agent is at this, are no reason for it to stop. */
    static boolean isOver(Agent agent, String text, Expected expected, long at) {
        return switch (agent) {
            case Agent.Speaking speaking -> isOver(speaking, text, expected, at);
            case Agent.Paused(Agent.Speaking was) -> isOver(was, text, expected, at);
            case Agent.Parting parting -> isFarewell(text);
            case Agent.Waiting waiting -> false;
            case Agent.Thinking thinking -> false;
            case Agent.Gone gone -> true;
        };
    }

    private static boolean isOver(Agent.Speaking speaking, String text, Expected expected, long at) {
        if (!(speaking.reply().then() instanceof Then.Listen)) {
            return isFarewell(text);
        }
        boolean nearlySaid = speaking.complete() && speaking.until() - at <= Patience.NEARLY_SAID;
        boolean answers = expected == Expected.YES_OR_NO && (assents(text) || nearlySaid);
        return is(text) && !answers;
    }

    /** Nothing but murmurs, a plain yes among them. */
    static boolean is(String text) {
        return consistsOf(text, word -> MURMURS.contains(word) || ASSENT.contains(word));
    }

    /** A yes in so many words; where one is expected, it is an answer whenever it comes. */
    private static boolean assents(String text) {
        return words(text).anyMatch(ASSENT::contains);
    }

    /** Nothing but thanks, murmurs and farewells: the reply to a goodbye. */
    private static boolean isFarewell(String text) {
        return consistsOf(text, word -> FAREWELL.contains(word) || MURMURS.contains(word) || ASSENT.contains(word));
    }

    private static boolean consistsOf(String text, Predicate<String> kind) {
        return !text.isBlank() && words(text).allMatch(kind);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+"))
                .filter(w -> !w.isEmpty());
    }
}
