package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import frontdesk.business.Business;
import frontdesk.wording.Tongue;

/** Why a time cannot be had, and what can be had instead, in words. */
final class Refusals {
    private final Situation situation;
    private final Business business;
    private final Tongue tongue;
    private final Things things;

    Refusals(Situation situation, Tongue tongue, Things things) {
        this.situation = situation;
        this.business = situation.business();
        this.tongue = tongue;
        this.things = things;
    }

    List<String> notFree(Result.Why why, LocalDateTime wished, List<Slot> nearest, Draft draft) {
        LocalDate day = wished.toLocalDate();
        boolean sameDay =
                nearest.stream().anyMatch(slot -> slot.at().toLocalDate().equals(day));
        String key =
                switch (why) {
                    case TAKEN -> sameDay ? "not-free.taken" : "not-free.taken.that-day";
                    case CLOSED -> openOn(day) ? "not-free.closed-then" : "not-free.closed";
                    case PAST -> "not-free.past";
                    case TOO_SOON -> "not-free.too-soon";
                    case TOO_FAR -> "not-free.too-far";
                    case PARTY_TOO_LARGE -> "not-free.party-too-large";
                    case BETWEEN_STARTS -> "not-free.between-starts";
                    case NOT_OFFERED, CUSTOMER_LIMIT -> "not-free.not-offered";
                };
        Map<String, Object> with = new HashMap<>(tongue.when(wished, situation.today()));
        with.put("window", tongue.numberOf((int) business.rules().window().toDays()));
        return instead(tongue.part(key, with), day, nearest, draft);
    }

    List<String> nothingFits(Search search, List<Slot> nearest, Draft draft) {
        boolean oneDay = search.from().equals(search.to());
        String when = oneDay ? tongue.onDay(search.from(), situation.today()) : tongue.part("in-those-days");
        Map<String, String> with = Map.of("when", when, "onDay", when);
        boolean closed = oneDay && !openOn(search.from());
        String reason = tongue.part(closed ? "not-free.closed" : "nothing." + sought(search), with);
        return instead(reason, search.from(), nearest, draft);
    }

    private static String sought(Search search) {
        if (search.earliest() != null && search.latest() != null) {
            return "then";
        }
        if (search.earliest() != null) {
            return "later";
        }
        return search.latest() != null ? "earlier" : search.except().isEmpty() ? "free" : "else";
    }

    private List<String> instead(String reason, LocalDate day, List<Slot> nearest, Draft draft) {
        return nearest.isEmpty()
                ? tongue.sentences("instead.nothing", Map.of("reason", reason))
                : List.of(tongue.say(
                        "instead", Map.of("reason", reason, "times", things.times(nearest, draft.staff(), day))));
    }

    private boolean openOn(LocalDate day) {
        return !business.hours().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
    }
}
