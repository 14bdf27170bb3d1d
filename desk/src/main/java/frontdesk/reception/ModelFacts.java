package frontdesk.reception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Facts;
import frontdesk.business.Resource;
import frontdesk.dialogue.Draft;
import frontdesk.dialogue.Entry;
import frontdesk.dialogue.Slot;
import frontdesk.dialogue.State;

/** Tells what a state knows and what tools have answered as facts that may be said. */
final class ModelFacts {
    private ModelFacts() {}

    /** What the conversation has come to, whichever brain brought it there. */
    static void tell(Facts facts, State state) {
        Draft draft = state.draft();
        draft.offers().forEach(slot -> facts.free(slot.at()));
        Draft.Held held = draft.held();
        if (held != null) {
            facts.free(held.slot().at());
        }
        facts.told(state.caller().name());
        facts.told(draft.name());
        if (draft.partySize() != null) {
            facts.told(draft.partySize().toString());
        }
        if (state.caller().number() != null) {
            facts.told(state.caller().number().e164());
        }
        if (draft.when() != null) {
            facts.caller("", draft.when());
        }
        known(state).forEach(entry -> stands(facts, entry));
        for (State.Done done : state.done()) {
            switch (done) {
                case BOOKED -> facts.done(Facts.Deed.BOOKED);
                case MOVED -> facts.done(Facts.Deed.MOVED);
                case CANCELLED -> facts.done(Facts.Deed.CANCELLED);
                case MESSAGE_TAKEN -> facts.done(Facts.Deed.NOTED);
                case WAITING -> facts.done(Facts.Deed.WAITING);
                default -> {}
            }
        }
    }

    /** The bookings that were spoken of. */
    static List<Entry> known(State state) {
        List<Entry> known = new ArrayList<>();
        if (state.found().entries() != null) {
            known.addAll(state.found().entries());
        }
        if (state.inMind() != null) {
            known.add(state.inMind());
        }
        return known;
    }

    static void stands(Facts facts, Entry entry) {
        facts.standing(entry.at());
        facts.told(entry.name());
        facts.told(Integer.toString(entry.partySize()));
    }

    static void found(Facts facts, ToolAnswer.Found found) {
        found.from().datesUntil(found.to().plusDays(1)).forEach(facts::day);
        free(facts, found.slots());
        free(facts, found.alternatives());
        facts.told(found.message());
        if (found.availableSlots() == 0) {
            facts.done(Facts.Deed.REFUSED);
        }
    }

    static void refused(Facts facts, String message, List<ToolAnswer.Slot> alternatives) {
        facts.done(Facts.Deed.REFUSED);
        facts.told(message);
        free(facts, alternatives);
    }

    private static void free(Facts facts, List<ToolAnswer.Slot> slots) {
        slots.forEach(slot -> facts.free(slot.date().atTime(slot.startTime())));
    }

    static List<Slot> slots(List<ToolAnswer.Slot> slots, @Nullable Resource staff) {
        String with = staff == null ? null : staff.id().toString();
        return slots.stream()
                .map(slot -> {
                    var at = slot.date().atTime(slot.startTime());
                    var end = slot.date().atTime(slot.endTime());
                    return new Slot(at, end.isAfter(at) ? end : end.plusDays(1), with);
                })
                .toList();
    }

    /** One of their names is enough: people do not say all of it. */
    static boolean sameName(String booked, @Nullable String given) {
        if (given == null) {
            return false;
        }
        Set<String> names = Set.of(parts(booked));
        return Arrays.stream(parts(given)).anyMatch(part -> part.length() > 1 && names.contains(part));
    }

    private static String[] parts(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}
