package frontdesk.dialogue;

import java.util.Objects;

import frontdesk.dialogue.Caller.Missed;
import frontdesk.dialogue.Caller.Offered;
import frontdesk.dialogue.State.Done;
import frontdesk.dialogue.State.Goal;
import frontdesk.understanding.When;

/** The waiting list in a conversation: getting onto it, what has come free for a caller who is on it, and what they have missed. */
final class WaitingTalk {
    private final Speaker speaker;
    private final Wording wording;
    private final Seeking seeking;
    private final BookingTalk booking;

    WaitingTalk(Speaker speaker, Seeking seeking, BookingTalk booking) {
        this.speaker = speaker;
        this.wording = speaker.wording();
        this.seeking = seeking;
        this.booking = booking;
    }

    /** The day that is full is known. */
    static boolean possible(State state) {
        return state.goal() == Goal.BOOK
                && state.draft().when() != null
                && state.draft().when().hasDay();
    }

    /**
     * Who waits is told by text, so that a name and a number are needed.
     *
     * @param last what a booking would ask next
     */
    Step ask(State state, Question last) {
        if (last != Question.READ_BACK) {
            return speaker.ask(state, last);
        }
        Draft draft = state.draft();
        return draft.phone() == null
                ? booking.drop(state.saying(wording.waiting().noListWithoutNumber()))
                : speaker.act(
                        state,
                        new Act.WaitForIt(
                                seeking.searchFor(draft), Objects.requireNonNull(draft.name()), draft.phone()));
    }

    Step onTheList(State state, Result.Waiting waiting) {
        State after = state.saying(wording.waiting().onTheList(waiting.ahead(), waiting.mayText()))
                .with(Done.WAITING);
        return speaker.ask(after.idle(), Question.ANYTHING_ELSE);
    }

    /** Somebody who waited calls: what has come free for them is the first thing to speak of. */
    Step offered(State state, Offered offered) {
        Wanted wanted = offered.wanted();
        Draft draft = state.draft()
                .withAll(wanted.service(), wanted.staff(), wanted.partySize())
                .withName(offered.name())
                .withHeld(new Draft.Held(offered.waiting(), wanted, offered.slot()));
        return speaker.ask(
                state.with(Goal.BOOK).with(draft).saying(wording.waiting().cameFree(offered)), Question.TAKE_IT);
    }

    /** Somebody who waited did not answer in time and calls now: they are told so first, and what is free near it. */
    Step missed(State state, Missed missed) {
        Wanted wanted = missed.wanted();
        Draft draft = state.draft()
                .withAll(wanted.service(), wanted.staff(), wanted.partySize())
                .withName(missed.name())
                .withPhone(state.caller().number())
                .withWhen(When.at(wanted.at().toLocalDate(), wanted.at().toLocalTime()));
        State told = state.with(state.caller().missed(null)).with(Goal.BOOK).with(draft);
        return seeking.search(told.saying(wording.waiting().missed(missed)));
    }

    Step take(State state) {
        Offered offered = Objects.requireNonNull(state.caller().offered());
        Draft draft = state.draft().withAt(offered.slot().at());
        return speaker.act(answered(state.with(draft)), new Act.TakeOffer(offered.waiting()));
    }

    Step pass(State state) {
        Offered offered = Objects.requireNonNull(state.caller().offered());
        return speaker.act(answered(state.idle()).saying(wording.passedOn()), new Act.PassOffer(offered.waiting()));
    }

    private static State answered(State state) {
        return state.with(state.caller().offered(null));
    }
}
