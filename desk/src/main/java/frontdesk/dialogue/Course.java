package frontdesk.dialogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.dialogue.State.Done;
import frontdesk.dialogue.State.Goal;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;

/** Which way a conversation goes on: with what was asked for, with what is still open, or, where the words were no use, with another way of asking. */
final class Course {
    private final Wording wording;
    private final Speaker speaker;
    private final BookingTalk booking;
    private final MovingTalk moving;
    private final StandingTalk standing;
    private final MessageTalk message;
    private final Repair repair;
    private final Asking asking;
    private final Aims aims;

    Course(
            Situation situation,
            Speaker speaker,
            BookingTalk booking,
            MovingTalk moving,
            StandingTalk standing,
            MessageTalk message,
            Repair repair) {
        this.wording = speaker.wording();
        this.speaker = speaker;
        this.booking = booking;
        this.moving = moving;
        this.standing = standing;
        this.message = message;
        this.repair = repair;
        this.asking = new Asking(situation, wording);
        this.aims = new Aims(situation);
    }

    /** With what these words mean. */
    Step onward(State state, Meaning meaning) {
        if (state.goal() == Goal.MESSAGE && state.asked(Question.MESSAGE)) {
            // what is dictated is for somebody else, whatever it seems to ask for
            Step dictated = message.heard(state, meaning);
            return dictated == null ? missed(repair.miss(state)) : dictated;
        }
        Step step = used(state, meaning);
        if (step != null) {
            return step;
        }
        State missed = repair.miss(state);
        boolean gently = Repair.isMereCourtesy(meaning) && !Repair.isAtItsEnd(missed);
        return gently ? next(missed) : missed(missed);
    }

    /** The same; null where these words are of no use. */
    @Nullable
    Step used(State state, Meaning meaning) {
        List<String> answer = asking.answer(state, meaning);
        State answered = answer.isEmpty()
                ? state
                : state.understood().with(Done.ANSWERED).saying(answer);
        Meaning asked = Asking.claimsDay(meaning) ? meaning.withWhen(null) : meaning;
        Meaning rest = answer.isEmpty() || !Asking.isOfTerms(meaning) ? asked : Meanings.onlyAsking(asked);
        if (rest.impossible() != null) {
            answered = answered.understood().saying(wording.noSuchTime(rest.impossible()));
        }
        Step step = byGoal(answered, aims.after(answered, rest), rest);
        boolean told = !answer.isEmpty() || rest.impossible() != null;
        return step == null && told ? next(answered) : step;
    }

    /** Null where the words could not be used for what is wanted. */
    private @Nullable Step byGoal(State before, State state, Meaning meaning) {
        boolean fresh = before.goal() != state.goal() || isOpening(state.asked());
        return switch (state.goal()) {
            case NONE -> idle(state, meaning);
            case BOOK, WAIT -> {
                if (meaning.wants(Intent.CANCEL)) {
                    yield booking.drop(state);
                }
                Step step = booking.heard(state, meaning);
                yield step == null && fresh ? booking.next(state) : step;
            }
            case MOVE, CANCEL, LOOK_UP -> {
                if (before.goal() != state.goal()) {
                    yield standing.next(withWish(state, meaning, fresh));
                }
                Step step = standing.heard(withWish(state, meaning, fresh), meaning);
                yield step == null && fresh ? standing.next(withWish(state, meaning, fresh)) : step;
            }
            case MESSAGE -> message.heard(state, meaning);
        };
    }

    /** "Move my table to Saturday at eight": what was said with the request is the wish for the new time. */
    private State withWish(State state, Meaning meaning, boolean fresh) {
        boolean early = state.goal() == Goal.MOVE
                && !state.asked(Question.WHICH_BOOKING)
                && (fresh || state.found().target() == null);
        return early ? state.with(moving.absorbed(state, meaning)) : state;
    }

    private static boolean isOpening(@Nullable Question question) {
        return question == null
                || question == Question.HOW_CAN_I_HELP
                || question == Question.ANYTHING_ELSE
                || question == Question.WANT_TO_BOOK;
    }

    private @Nullable Step idle(State state, Meaning meaning) {
        if (meaning.answer() == Answer.NO && meaning.topic() == null && !state.asked(Question.HOW_CAN_I_HELP)) {
            return speaker.farewell(state);
        }
        if (meaning.answer() == Answer.YES && meaning.topic() == null) {
            return speaker.ask(state.understood(), Question.HOW_CAN_I_HELP);
        }
        return null;
    }

    /** From where it stands. */
    Step next(State state) {
        return switch (state.goal()) {
            case NONE -> speaker.ask(state, closing(state));
            case BOOK, WAIT -> booking.next(state);
            case MOVE, CANCEL, LOOK_UP -> standing.next(state);
            case MESSAGE ->
                state.asked(Question.MESSAGE_WANTED)
                        ? speaker.ask(state, Question.MESSAGE_WANTED)
                        : message.next(state);
        };
    }

    /** What an idle conversation goes on with. */
    private static Question closing(State state) {
        if (state.done().isEmpty()) {
            return Question.HOW_CAN_I_HELP;
        }
        boolean onlyAsked = state.done().stream().allMatch(Done.ANSWERED::equals);
        return onlyAsked && state.done().size() == 1 ? Question.WANT_TO_BOOK : Question.ANYTHING_ELSE;
    }

    /** After words that could not be used. */
    Step missed(State missed) {
        if (Repair.wantsChoices(missed)) {
            return next(repair.apologising(Repair.offering(missed)));
        }
        if (!Repair.isAtItsEnd(missed)) {
            return repair.askAgain(missed);
        }
        Step round = missed.goal() == Goal.BOOK ? booking.wayRound(missed) : null;
        if (round != null) {
            return round;
        }
        return missed.goal() == Goal.MESSAGE
                ? message.givesUp(missed)
                : speaker.somebody(repair.apologising(missed.understood()));
    }
}
