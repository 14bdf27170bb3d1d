package frontdesk.brain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What became of a turn that a model was given. */
public sealed interface TurnOutcome {
    /** Sentences that may be said, in order; some may have been said aloud already. */
    List<String> phrases();

    Measure measure();

    /** It is answered. */
    record Said(List<String> phrases, Measure measure) implements TurnOutcome {}

    /**
     * Somebody else has to go on; what is in {@code phrases} is so, and may have been said.
     *
     * @param withheld the sentence that no fact supports, or null
     */
    record GaveUp(Why why, @Nullable String withheld, List<String> phrases, Measure measure) implements TurnOutcome {}

    /** Nobody waited for the rest; what is in {@code phrases} may have been said. */
    record Stopped(List<String> phrases, Measure measure) implements TurnOutcome {}

    /** Why a model gave up a turn. */
    enum Why {
        /** It took longer than its budget. */
        LATE,
        /** It could not be reached, refused or broke off. */
        BROKE,
        /** It said nothing, or what nobody says. */
        NONSENSE,
        /** It asked for tools again and again. */
        LOOPED,
        /** It said what no fact supports. */
        UNGROUNDED
    }

    /**
     * Where the time went, and what it took.
     *
     * @param firstMillis until the first useful piece of the first answer, or -1 where none came
     * @param toolMicros in tools
     * @param millis in all
     * @param tokens of those answers that were whole, as far as the model tells; null where it tells nothing
     */
    record Measure(long firstMillis, long toolMicros, long millis, int rounds, LanguageModel.@Nullable Tokens tokens) {}
}
