package frontdesk.dialogue;

import frontdesk.dialogue.State.Finding;
import frontdesk.dialogue.State.Goal;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.When;

/** What a caller wants done: to book, to move, to cancel, to know, or to wait. */
final class Aims {
    private static final int BRIEF = 6;

    private final Situation situation;

    Aims(Situation situation) {
        this.situation = situation;
    }

    /** What the caller wants done, after these words. */
    State after(State state, Meaning meaning) {
        Goal goal = state.goal();
        boolean underWay = goal == Goal.BOOK && !state.draft().isBlank();
        if (meaning.wants(Intent.MOVE) && !underWay && goal != Goal.MOVE || changesItsMind(state, meaning)) {
            return state.with(Goal.MOVE).with(meantByIt(state)).understood();
        }
        if (meaning.wants(Intent.CANCEL) && !underWay && goal != Goal.CANCEL) {
            Finding found = goal == Goal.MOVE ? state.found() : meantByIt(state);
            return state.with(Goal.CANCEL).with(found).understood();
        }
        if (meaning.wants(Intent.LOOK_UP) && !underWay) {
            return state.with(Goal.LOOK_UP).with(Finding.NOTHING).understood();
        }
        if (meaning.wants(Intent.WAITING_LIST) && (goal == Goal.NONE || goal == Goal.BOOK)) {
            return state.with(Goal.WAIT).understood();
        }
        return goal == Goal.NONE && !agrees(state, meaning) && wantsToBook(state, meaning)
                ? state.with(Goal.BOOK).understood()
                : state;
    }

    /** "Actually, make it Wednesday", said of what has just been booked; "could we come at eight?", written to somebody who reminded them of it. */
    private static boolean changesItsMind(State state, Meaning meaning) {
        boolean news = meaning.when() != null || meaning.partySize() != null;
        return state.goal() == Goal.NONE
                && state.inMind() != null
                && (meaning.correction() || state.answersUs())
                && news
                && !agrees(state, meaning)
                && !meaning.wants(Intent.BOOK);
    }

    /** "We will be there at seven", written to somebody who reminded them of seven. */
    private static boolean agrees(State state, Meaning meaning) {
        Entry booking = state.inMind();
        When when = meaning.when();
        return state.answersUs()
                && booking != null
                && when != null
                && !when.soonest()
                && !meaning.wants(Intent.BOOK)
                && (meaning.partySize() == null || meaning.partySize() == booking.partySize())
                && (!when.hasDay()
                        || when.isOneDay() && booking.at().toLocalDate().equals(when.from()))
                && (!when.hasTime()
                        || when.isOneTime() && booking.at().toLocalTime().equals(when.earliest()));
    }

    private static Finding meantByIt(State state) {
        return state.inMind() == null ? Finding.NOTHING : new Finding(null, null, state.inMind());
    }

    private boolean wantsToBook(State state, Meaning meaning) {
        boolean leaves = state.asked(Question.ANYTHING_ELSE) && meaning.answer() == Answer.NO;
        boolean named = meaning.partySize() != null
                || meaning.when() != null && !isPast(meaning.when())
                || meaning.service() != null
                        && !leaves
                        && meaning.topic() == null
                        && (isBrief(meaning) || !situation.seatsParties())
                || meaning.topic() != null && meaning.topic().kind() == Meaning.Topic.Kind.AVAILABILITY;
        boolean agreed = state.asked(Question.WANT_TO_BOOK) && meaning.answer() == Answer.YES;
        return meaning.wants(Intent.BOOK) && !leaves || named || agreed;
    }

    /** "My dinner last night" is no wish for a table. */
    private boolean isPast(When when) {
        return when.to() != null && when.to().isBefore(situation.today());
    }

    /** "A table, please"; a longer story in which a dinner occurs is something else. */
    private static boolean isBrief(Meaning meaning) {
        return meaning.words().strip().split("\\s+").length <= BRIEF;
    }
}
