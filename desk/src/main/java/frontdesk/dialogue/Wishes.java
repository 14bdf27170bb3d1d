package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.When;

/** Brings what a caller has just said into the wish as it stood: later words win, and what was not said stays. */
final class Wishes {
    private final Situation situation;

    Wishes(Situation situation) {
        this.situation = situation;
    }

    /** The draft with all that these words add or change; the same draft where they do neither. */
    Draft absorb(State state, Meaning meaning) {
        Draft draft = state.draft();
        draft = whatAndWhom(draft, meaning);
        draft = when(state, draft, meaning);
        if (meaning.name() != null && !meaning.name().equals(draft.name()) && isName(state, meaning)) {
            draft = draft.withName(meaning.name());
        }
        if (meaning.phone() != null && !meaning.phone().equals(draft.phone())) {
            draft = draft.withPhone(meaning.phone());
        }
        return draft;
    }

    /** Nearly any word may be a name: one that was not asked for counts only beside other news, or as a correction. */
    private static boolean isName(State state, Meaning meaning) {
        boolean asked = state.asked(Question.NAME) || state.asked(Question.WHAT_TO_CHANGE);
        boolean readBack = state.asked(Question.READ_BACK) || state.asked(Question.AS_IT_IS);
        boolean full = readBack && meaning.name() != null && meaning.name().contains(" ");
        boolean corrects = full || meaning.correction() || meaning.answer() == Answer.NO;
        boolean beside = meaning.partySize() != null
                || meaning.when() != null
                || meaning.service() != null
                || meaning.phone() != null
                || meaning.wants(Meaning.Intent.BOOK);
        return meaning.topic() == null && (asked || corrects || beside);
    }

    private Draft whatAndWhom(Draft before, Meaning meaning) {
        Draft draft = before;
        if (meaning.service() != null) {
            draft = offered(draft, Offering.of(meaning.service()));
        }
        if (meaning.staff() != null && !meaning.staff().equals(draft.staff())) {
            draft = draft.withStaff(meaning.staff());
        }
        Integer party = meaning.partySize();
        if (party != null && situation.seatsParties() && !party.equals(draft.partySize())) {
            draft = draft.withPartySize(party);
        }
        return draft;
    }

    private static Draft offered(Draft draft, Offering named) {
        Draft of = named.service().equals(draft.service()) ? draft : draft.withService(named.service(), draft.staff());
        return named.variant() == null || named.variant().equals(of.details().variant())
                ? of
                : of.withDetails(of.details().of(named.variant()));
    }

    private Draft when(State state, Draft draft, Meaning meaning) {
        Slot chosen = chosen(state, meaning);
        if (chosen != null) {
            boolean other = draft.staff() != null
                    && chosen.staff() != null
                    && !chosen.staff().equals(draft.staff());
            return (other ? draft.withStaff(chosen.staff()) : draft).withAt(chosen.at());
        }
        if (meaning.when() == null) {
            return draft;
        }
        When merged = merge(state.draft(), meaning.when());
        if (agrees(merged, draft.at())) {
            return draft;
        }
        LocalDateTime exact = exact(merged);
        return exact == null ? draft.withWhen(merged) : draft.withWhen(merged).withAt(exact);
    }

    /** "At seven", where seven is on offer on several days. */
    boolean leavesTheDayOpen(State state, Meaning meaning) {
        When when = meaning.when();
        return state.asked(Question.CHOICE)
                && meaning.choice() == null
                && when != null
                && !when.hasDay()
                && when.isOneTime()
                && state.draft().offers().stream()
                                .filter(slot -> slot.at().toLocalTime().equals(when.earliest()))
                                .count()
                        > 1;
    }

    /** Which of the times on offer was taken, or null. */
    private static @Nullable Slot chosen(State state, Meaning meaning) {
        List<Slot> offers = state.draft().offers();
        if (offers.isEmpty()) {
            return null;
        }
        if (meaning.choice() != null) {
            int place = meaning.choice().place();
            int index = place < 0 ? offers.size() + place : place;
            return index >= 0 && index < offers.size() ? offers.get(index) : null;
        }
        if (!state.asked(Question.CHOICE) || meaning.when() != null || meaning.change() != null) {
            return null;
        }
        boolean any = meaning.answer() == Answer.EITHER || meaning.answer() == Answer.YES && offers.size() == 1;
        return any ? offers.getFirst() : null;
    }

    /** A day alone keeps the time that was spoken of, a time alone keeps the day. */
    static When merge(Draft draft, When said) {
        When old = draft.when();
        LocalDateTime at = draft.at();
        if (!said.hasDay() && said.hasTime()) {
            LocalDate only = onlyDay(draft.offers());
            LocalDate from = only != null ? only : at != null ? at.toLocalDate() : old == null ? null : old.from();
            LocalDate to = only != null ? only : at != null ? at.toLocalDate() : old == null ? null : old.to();
            boolean soonest = old != null && old.soonest() && from == null;
            return new When(from, to, said.earliest(), said.latest(), said.about(), soonest, List.of());
        }
        if (said.hasDay() && !said.hasTime() && !said.soonest()) {
            LocalTime earliest = at != null ? at.toLocalTime() : old == null ? null : old.earliest();
            LocalTime latest = at != null ? at.toLocalTime() : old == null ? null : old.latest();
            boolean about = old != null && old.about();
            return new When(said.from(), said.to(), earliest, latest, about, false, List.of());
        }
        return new When(
                said.from(), said.to(), said.earliest(), said.latest(), said.about(), said.soonest(), List.of());
    }

    private static @Nullable LocalDate onlyDay(List<Slot> offers) {
        var days = offers.stream().map(s -> s.at().toLocalDate()).distinct().toList();
        return days.size() == 1 ? days.getFirst() : null;
    }

    /** The one start that is meant, or null where the words leave a choice. */
    static @Nullable LocalDateTime exact(@Nullable When when) {
        return when != null && when.isOneDay() && when.isOneTime() && when.from() != null && when.earliest() != null
                ? when.from().atTime(when.earliest())
                : null;
    }

    /** The words only say again what was agreed. */
    private static boolean agrees(When when, @Nullable LocalDateTime at) {
        if (at == null) {
            return false;
        }
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        boolean dayFits =
                when.from() != null && when.to() != null && !day.isBefore(when.from()) && !day.isAfter(when.to());
        return dayFits
                && (when.earliest() == null || !time.isBefore(when.earliest()))
                && (when.latest() == null || !time.isAfter(when.latest()));
    }
}
