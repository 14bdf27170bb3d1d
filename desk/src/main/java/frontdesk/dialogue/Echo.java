package frontdesk.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.When;
import frontdesk.wording.Tongue;

/** Says back in a few words what has just been understood of a wish: "A table for four on Friday the twenty-seventh." */
record Echo(Situation situation, Tongue tongue, Things things) {

    /** Null where there is nothing worth saying. */
    @Nullable
    String of(Draft before, Draft after) {
        List<String> parts = new ArrayList<>();
        String service = after.service();
        if (service != null && !service.equals(before.service()) && !situation.seatsParties()) {
            parts.add(things.what(service, after.staff(), 1));
        }
        Integer party = after.partySize();
        if (party != null && !party.equals(before.partySize())) {
            parts.add(tongue.counted(parts.isEmpty() && situation.seatsParties() ? "table-for" : "echo.for", party));
        }
        When when = after.when();
        if (when != null && when.isOneDay() && when.from() != null && isNewDay(before.when(), when.from())) {
            parts.add(dayOf(when, parts.isEmpty()));
        }
        if (when != null && when.isOneTime() && when.earliest() != null && !when.isOneDay()) {
            parts.add(tongue.atTimeOfDay(when.earliest()));
        }
        return parts.stream()
                .reduce((said, more) -> tongue.part("echo.then", Map.of("said", said, "more", more)))
                .map(said -> tongue.say("echo", Map.of("said", said)))
                .orElse(null);
    }

    private static boolean isNewDay(@Nullable When old, LocalDate day) {
        return old == null || !day.equals(old.from());
    }

    private String dayOf(When when, boolean first) {
        LocalDate day = Objects.requireNonNull(when.from());
        boolean evening = when.earliest() != null && when.earliest().getHour() >= 17;
        if (evening && day.equals(situation.today())) {
            return tongue.part("tonight");
        }
        return first ? tongue.day(day, situation.today()) : tongue.onDay(day, situation.today());
    }
}
