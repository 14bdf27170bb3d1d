package frontdesk.reception;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.dialogue.Act;
import frontdesk.dialogue.State;
import frontdesk.reception.Talking.Heard;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;

/**
 * A hint, and what the dialogue makes of it; nothing has been done about it yet.
 *
 * @param heard what would follow, or null where nothing does
 */
record Whisper(StepIn.Hint hint, Meaning meaning, @Nullable Heard heard) {
    /** "Yes, book it for them": whoever writes more than that says more than a yes. */
    private static final int BRIEF = 5;

    HintOutcome outcome() {
        if (heard != null) {
            return new HintOutcome.TakenUp(heard.gist());
        }
        return isOnlyAnAnswer() ? new HintOutcome.NotTheirYes() : new HintOutcome.NotUnderstood();
    }

    private boolean isOnlyAnAnswer() {
        return meaning.answer() != null
                && hint.words().split("\\s+").length <= BRIEF
                && meaning.with(m -> m.answer(null).intents(List.of())).isEmpty();
    }

    /** How things stand once it is known. */
    State along(State before) {
        return heard == null ? before : heard.step().state();
    }

    /** What is said then is the business's own sentence, and no model's; or there is nothing to say. */
    boolean isSettled() {
        boolean person = heard != null && heard.step().act() instanceof Act.HandOver;
        return person || meaning.wants(Intent.EMERGENCY) || outcome() instanceof HintOutcome.NotTheirYes;
    }
}
