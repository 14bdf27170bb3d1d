package frontdesk.dialogue;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;

/**
 * What to do when words could not be used: other words for the question, then help with the answer, then a person or a message. Never the
 * same again.
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

    State miss(State state) {
        return state.with(state.memory().missed());
    }

    Step askAgain(State missed) {
        Question open = missed.asked() == null ? Question.HOW_CAN_I_HELP : missed.asked();
        return speaker.ask(missed.saying(wording.notUnderstood(missed.memory().turn())), open);
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
            return speaker.hangUp(now, java.util.List.of(wording.silentFarewell()));
        }
        Question open = now.asked() == null ? Question.HOW_CAN_I_HELP : now.asked();
        return speaker.ask(now.saying(wording.stillThere(silences)), open);
    }
}
