package frontdesk.dialogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.dialogue.State.Done;
import frontdesk.dialogue.State.Finding;
import frontdesk.dialogue.State.Goal;

/** Brings the state of a conversation up to what another brain has said and done in it. */
final class Deeds {
    private static final int MOST_OFFERS = 3;

    private Deeds() {}

    static State after(State state, Deed deed) {
        return switch (deed) {
            case Deed.Offered offered -> offered(state, offered);
            case Deed.Listed(var phone, List<Entry> entries) ->
                listed(state, new Finding(phone, entries, only(entries)));
            case Deed.Booked(Entry entry, var phone) ->
                state.with(state.caller().named(entry.name(), phone))
                        .with(Done.BOOKED)
                        .thinkingOf(entry)
                        .idle();
            case Deed.Moved(Entry entry) ->
                state.with(Done.MOVED).thinkingOf(entry).idle();
            case Deed.Cancelled _ -> state.with(Done.CANCELLED).thinkingOf(null).idle();
            case Deed.Noted _ -> state.with(Done.MESSAGE_TAKEN).idle();
        };
    }

    /** Of a booking that is being moved the offers are for its new time. */
    private static State offered(State state, Deed.Offered offered) {
        Goal goal = state.goal() == Goal.NONE || state.goal() == Goal.WAIT ? Goal.BOOK : state.goal();
        List<Slot> few = offered.slots().stream().limit(MOST_OFFERS).toList();
        Draft draft = state.draft().withAll(offered.service(), offered.staff(), offered.partySize());
        return state.with(goal).with(few.isEmpty() ? draft.withStuck() : draft.withOffers(few));
    }

    private static State listed(State state, Finding found) {
        State told = state.goal() == Goal.MOVE || state.goal() == Goal.CANCEL
                ? state.with(found)
                : state.with(Done.ANSWERED);
        return told.thinkingOf(found.target());
    }

    private static @Nullable Entry only(List<Entry> entries) {
        return entries.size() == 1 ? entries.getFirst() : null;
    }

    /** Takes the question that these words end with, as far as it is one of ours, for the one that waits for its answer. */
    static State spoke(State state, List<String> phrases, Wording wording) {
        Question open = question(state, phrases, wording);
        Memory memory = state.understood().memory();
        return state.with(open == null ? memory.afresh().said(phrases) : memory.asking(open, 1, phrases));
    }

    private static @Nullable Question question(State state, List<String> phrases, Wording wording) {
        String last = phrases.isEmpty() ? "" : phrases.getLast();
        if (!last.endsWith("?")) {
            return null;
        }
        Question part = wording.part(last);
        if (state.goal() == Goal.BOOK && !state.draft().offers().isEmpty()) {
            return part == Question.NAME || part == Question.PHONE ? part : Question.CHOICE;
        }
        return part;
    }
}
