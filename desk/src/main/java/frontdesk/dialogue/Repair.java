package frontdesk.dialogue;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;

/**
 * What to do when words could not be used. Each time it is another way, and never the same again:
 *
 * <pre>
 *   other words ─▶ something to choose from ─▶ letters or keys ─▶ a person, and after hours a message
 * </pre>
 *
 * A question whose other words name the choices already goes on to letters and keys at once.
 */
final class Repair {
    private static final int PATIENCE = 3;
    private static final int SILENCES = 2;

    private final Speaker speaker;
    private final Wording wording;

    Repair(Speaker speaker) {
        this.speaker = speaker;
        this.wording = speaker.wording();
    }

    /** Whether another way of asking is no use any more. */
    static boolean isAtItsEnd(State missed) {
        return missed.memory().misses() >= PATIENCE;
    }

    /** Speaking has failed twice. */
    static boolean isLastTry(Memory memory) {
        return memory.misses() == PATIENCE - 1;
    }

    /** Days and times are easier to choose than to say: what is free is put on offer, once. */
    static boolean wantsChoices(State missed) {
        Question asked = missed.asked();
        boolean when = asked == Question.DAY
                || asked == Question.TIME
                || asked == Question.WHEN
                || asked == Question.OTHER_WHEN
                || asked == Question.NEW_WHEN;
        boolean seeks = missed.goal() == State.Goal.BOOK || missed.goal() == State.Goal.MOVE;
        return when && seeks && isLastTry(missed.memory());
    }

    /** What is free at all, of the day that is known; a wish that could not be had is forgotten. */
    static State offering(State missed) {
        boolean stuck = missed.asked(Question.OTHER_WHEN);
        Draft draft = stuck ? missed.draft().withWhen(null) : missed.draft();
        return missed.with(draft.withAnyTime()).with(missed.memory().helped());
    }

    State miss(State state) {
        return state.with(state.memory().missed());
    }

    Step askAgain(State missed) {
        Question open = missed.asked() == null ? Question.HOW_CAN_I_HELP : missed.asked();
        return speaker.ask(apologising(missed), open);
    }

    State apologising(State missed) {
        return missed.saying(wording.courtesies().notUnderstood(missed.memory().turn()));
    }

    /** A greeting, a thank-you or a "great" in the middle of things needs no apology. */
    static boolean isMereCourtesy(Meaning meaning) {
        return !meaning.isEmpty()
                && meaning.answer() != Answer.NO
                && meaning.intents().stream().allMatch(i -> i == Meaning.Intent.GREETING || i == Meaning.Intent.THANKS);
    }

    Step silence(State state) {
        State now = state.with(state.memory().silent());
        int silences = now.memory().silences();
        if (silences > SILENCES) {
            return speaker.hangUp(now, java.util.List.of(wording.courtesies().silentFarewell()));
        }
        Question open = now.asked() == null ? Question.HOW_CAN_I_HELP : now.asked();
        return speaker.ask(now.saying(wording.courtesies().stillThere(silences)), open);
    }
}
