package frontdesk.rehearsal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import frontdesk.business.Business;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Result;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/**
 * One turn of a call, ready to be played again: where the conversation stood, what was heard, and what the diary answered.
 *
 * @param before where it stood
 * @param answers of the diary, in the order in which it was asked
 */
record RecordedTurn(Business business, LocalDateTime now, State before, Utterance heard, List<Result> answers) {

    /** Plays it for the first time, and leaves where the conversation then stands in {@code stands}. */
    static RecordedTurn of(
            Business business,
            LocalDateTime now,
            State before,
            Utterance heard,
            Understanding understanding,
            Function<Act.Knock, Result> diary,
            List<Step> stands) {
        var answers = new ArrayList<Result>();
        var turn = new RecordedTurn(business, now, before, heard, answers);
        stands.add(turn.decide(turn.understand(understanding), knock -> {
            Result answer = diary.apply(knock);
            answers.add(answer);
            return answer;
        }));
        return turn;
    }

    Meaning understand(Understanding understanding) {
        Dialogue dialogue = dialogue(before);
        return dialogue.understand(understanding, heard.in(dialogue.language()), before);
    }

    /** What the dialogue does with the meaning, up to the next words. */
    Step decide(Meaning meaning) {
        Iterator<Result> next = answers.iterator();
        return decide(meaning, knock -> next.next());
    }

    private Step decide(Meaning meaning, Function<Act.Knock, Result> diary) {
        return settled(dialogue(before).heard(before, meaning), business, now, diary);
    }

    /** Goes on until there is something to say. */
    static Step settled(Step decided, Business business, LocalDateTime now, Function<Act.Knock, Result> diary) {
        Step step = decided;
        while (step.act() instanceof Act.Knock knock) {
            Result answer = diary.apply(knock);
            step = dialogue(step.state(), business, now).told(step.state(), answer);
        }
        return step;
    }

    private Dialogue dialogue(State state) {
        return dialogue(state, business, now);
    }

    static Dialogue dialogue(State state, Business business, LocalDateTime now) {
        return new Dialogue(Situation.with(state.caller(), business, now));
    }
}
