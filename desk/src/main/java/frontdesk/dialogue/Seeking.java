package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Resource;
import frontdesk.kernel.ServiceId;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.When;

/** Looking for a time together: what to search, what to offer, and what "later" and "another day" mean. */
final class Seeking {
    private static final int MOST_OFFERS = 3;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Situation situation;
    private final Speaker speaker;
    private final Wording wording;

    Seeking(Situation situation, Speaker speaker) {
        this.situation = situation;
        this.speaker = speaker;
        this.wording = speaker.wording();
    }

    Wanted wanted(Draft draft, LocalDateTime at) {
        int party = draft.partySize() == null ? 1 : draft.partySize();
        return new Wanted(service(draft), draft.details().variant(), draft.staff(), party, at);
    }

    private String service(Draft draft) {
        return draft.service() == null
                ? situation.business().services().getFirst().id().toString()
                : draft.service();
    }

    /** Looks for what the wish leaves open. */
    Step search(State state) {
        return speaker.act(state, new Act.FindTime(searchFor(state.draft())));
    }

    Search searchFor(Draft draft) {
        When when = draft.when() == null ? null : draft.when().untilMidnight();
        LocalDate today = situation.today();
        LocalDate from = when == null || when.from() == null ? today : when.from();
        LocalDate to = when == null || when.to() == null ? from.plusDays(13) : when.to();
        LocalTime earliest = when == null ? null : when.earliest();
        LocalTime latest = when == null ? null : isAfternoon(when) ? EVENING : when.latest();
        boolean exact = when != null && when.isOneTime();
        return search(draft, from, to, earliest, latest, exact ? List.of() : draft.refused());
    }

    /** An afternoon that is wished for lasts until the evening; what lies near its middle is offered first. */
    private static boolean isAfternoon(When when) {
        return LocalTime.NOON.equals(when.earliest()) && LocalTime.of(16, 0).equals(when.latest());
    }

    private Search search(
            Draft draft,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest,
            List<LocalDateTime> except) {
        int party = draft.partySize() == null ? 1 : draft.partySize();
        return new Search(
                service(draft), draft.details().variant(), draft.staff(), party, from, to, earliest, latest, except);
    }

    /** "Later", "another day", "somebody else": another search, measured from what was on the table; null where nothing was. */
    @Nullable
    Step other(State state, Change change) {
        Draft draft = state.draft();
        List<LocalDateTime> table = draft.at() == null
                ? draft.offers().stream().map(Slot::at).sorted().toList()
                : List.of(draft.at());
        LocalDateTime wished = Wishes.exact(draft.when());
        if (table.isEmpty() && wished != null) {
            table = List.of(wished);
        }
        if (change == Change.OTHER_DAY) {
            return otherDay(state, table);
        }
        if (table.isEmpty()) {
            return null;
        }
        LocalDate day = change == Change.EARLIER
                ? table.getFirst().toLocalDate()
                : table.getLast().toLocalDate();
        LocalTime earliest =
                change == Change.LATER ? table.getLast().toLocalTime().plusMinutes(1) : null;
        LocalTime latest =
                change == Change.EARLIER ? table.getFirst().toLocalTime().minusMinutes(1) : null;
        When rest = new When(day, day, earliest, latest, false, false, List.of());
        State open = state.with(draft.withWhen(rest));
        return speaker.act(open, new Act.FindTime(search(open.draft(), day, day, earliest, latest, table)));
    }

    /** The same with somebody else who does it, or with anybody where only one does. */
    Draft withAnotherPerson(State state) {
        Draft draft = state.draft();
        String first = draft.held() == null ? null : draft.held().slot().staff();
        String current = draft.staff() == null ? first : draft.staff();
        return draft.withStaff(situation.business().service(ServiceId.of(service(draft))).stream()
                .flatMap(service -> service.resources().stream())
                .flatMap(id -> situation.business().resource(id).stream())
                .filter(resource -> resource.type() == Resource.Type.STAFF)
                .map(resource -> resource.id().toString())
                .filter(one -> !one.equals(current))
                .findFirst()
                .orElse(null));
    }

    private Step otherDay(State state, List<LocalDateTime> table) {
        LocalDateTime wished = Wishes.exact(state.draft().when());
        LocalTime time = wished != null
                ? wished.toLocalTime()
                : table.size() == 1 ? table.getFirst().toLocalTime() : null;
        When when = time == null ? null : When.at(time);
        return speaker.ask(state.with(state.draft().withWhen(when)), Question.DAY);
    }

    /** Free times were found, or near ones. */
    Step found(State state, Result.Found found) {
        Draft draft = state.draft();
        if (!found.fitting().isEmpty()) {
            var most = most(found.fitting());
            return offer(state, most, List.of(wording.have(most, draft)));
        }
        Search search = searchFor(draft);
        var nearest = sameDayFirst(found.nearest(), search.from());
        return offer(state, nearest, wording.nothingFits(search, nearest, draft));
    }

    /** Puts times on offer with the words that introduce them, or asks for another wish where there are none. */
    Step offer(State state, List<Slot> slots, List<String> introduction) {
        State now = state.with(state.memory().afresh()).saying(introduction);
        return slots.isEmpty()
                ? speaker.ask(now.with(now.draft().withStuck()), Question.OTHER_WHEN)
                : speaker.ask(now.with(now.draft().withOffers(most(slots))), Question.CHOICE);
    }

    /** The day that was asked for comes first; which is nearer is for the diary to say. */
    static List<Slot> sameDayFirst(List<Slot> slots, LocalDate day) {
        var sorted = new ArrayList<>(slots);
        sorted.sort(Comparator.comparing(slot -> !slot.at().toLocalDate().equals(day)));
        return most(sorted);
    }

    private static List<Slot> most(List<Slot> slots) {
        return List.copyOf(slots.subList(0, Math.min(MOST_OFFERS, slots.size())));
    }
}
