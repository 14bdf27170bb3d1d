package frontdesk.dialogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.dialogue.State.Goal;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;

/** What may be said at any moment and goes before everything else: an emergency, goodbye, a person please, say that again. */
final class Courtesy {
    private final Speaker speaker;
    private final Wording wording;
    private final BookingTalk booking;

    Courtesy(Speaker speaker, BookingTalk booking) {
        this.speaker = speaker;
        this.wording = speaker.wording();
        this.booking = booking;
    }

    /** A goodbye in one breath with a fresh wish is a word misheard: nobody asks for a table and goes. */
    static boolean takesLeave(Meaning meaning) {
        boolean wish = meaning.wants(Intent.BOOK) || meaning.wants(Intent.MOVE) || meaning.wants(Intent.CANCEL);
        boolean particulars = meaning.when() != null || meaning.partySize() != null || meaning.service() != null;
        return meaning.wants(Intent.GOODBYE) && !(wish && particulars);
    }

    /** Null where the words are about the matter in hand. */
    @Nullable
    Step interruption(State state, Meaning meaning) {
        if (meaning.wants(Intent.EMERGENCY)) {
            return emergency(state);
        }
        boolean dictating = state.asked(Question.MESSAGE);
        if (takesLeave(meaning) && !agreesFirst(state, meaning)) {
            return speaker.farewell(state);
        }
        if (dictating) {
            return null;
        }
        if (meaning.wants(Intent.PERSON)) {
            return speaker.person(state, Because.ASKED);
        }
        if (meaning.wants(Intent.COMPLAINT)) {
            return speaker.person(state.saying(wording.sorryToHear()), Because.COMPLAINT);
        }
        boolean fresh = state.goal() == Goal.NONE && state.done().isEmpty();
        if (meaning.wants(Intent.WRONG_NUMBER)) {
            return speaker.hangUp(state, wording.wrongNumber());
        }
        if (meaning.wants(Intent.SPAM) && fresh) {
            return speaker.hangUp(state, wording.notInterested());
        }
        boolean another =
                meaning.wants(Intent.WAITING_LIST) || meaning.wants(Intent.MOVE) || meaning.wants(Intent.CANCEL);
        if (!another && (meaning.wants(Intent.CALL_BACK) || meaning.wants(Intent.LEAVE_MESSAGE))) {
            return speaker.ask(
                    state.with(Goal.MESSAGE)
                            .understood()
                            .saying(wording.courtesies().ofCourse(state.memory().turn())),
                    Question.MESSAGE);
        }
        if (meaning.wants(Intent.START_OVER)) {
            return startOver(state, meaning);
        }
        boolean asksWhich = meaning.wants(Intent.LOOK_UP) && state.asked(Question.CANCEL_READ_BACK);
        boolean again = asksWhich || meaning.wants(Intent.REPEAT) || meaning.wants(Intent.SLOWER);
        if (again && meaning.when() == null && meaning.partySize() == null) {
            return again(state);
        }
        if (meaning.wants(Intent.WAIT)) {
            return speaker.remark(
                    state,
                    List.of(wording.courtesies().takeYourTime(state.memory().turn())));
        }
        boolean closing = state.goal() == Goal.NONE && state.asked(Question.ANYTHING_ELSE);
        boolean onlyThanks = meaning.wants(Intent.THANKS) && Repair.isMereCourtesy(meaning);
        return closing && onlyThanks ? speaker.farewell(state) : null;
    }

    /** What the business wants said, and somebody at once. */
    Step emergency(State state) {
        return speaker.person(state.idle().saying(wording.emergency()), Because.EMERGENCY);
    }

    /** "Yes, thank you, goodbye" at the read-back books first. */
    private static boolean agreesFirst(State state, Meaning meaning) {
        boolean readBack = state.asked(Question.READ_BACK)
                || state.asked(Question.MOVE_READ_BACK)
                || state.asked(Question.CANCEL_READ_BACK);
        return readBack && meaning.answer() == Answer.YES;
    }

    /** "Stop", called into the middle of a sentence, stops the sentence; whoever says more than that means the booking. */
    private Step startOver(State state, Meaning meaning) {
        boolean bare = !meaning.words().strip().contains(" ");
        if (bare && state.goal() == Goal.BOOK && !state.asked(Question.WHAT_TO_CHANGE)) {
            State listening = state.saying(wording.courtesies().allRight());
            return state.draft().at() == null
                    ? booking.next(listening)
                    : speaker.ask(listening, Question.WHAT_TO_CHANGE);
        }
        return state.goal() == Goal.BOOK ? booking.drop(state) : speaker.ask(state.idle(), Question.HOW_CAN_I_HELP);
    }

    private List<String> worthRepeating(State state) {
        return state.memory().said().stream()
                .filter(phrase -> !wording.courtesies().isFiller(phrase))
                .toList();
    }

    private Step again(State state) {
        return state.memory().said().isEmpty()
                ? speaker.ask(state, Question.HOW_CAN_I_HELP)
                : speaker.remark(
                        state.saying(
                                wording.courtesies().ofCourse(state.memory().turn())),
                        worthRepeating(state));
    }
}
