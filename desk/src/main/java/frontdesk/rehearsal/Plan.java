package frontdesk.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import frontdesk.rehearsal.Scenario.Standing;
import frontdesk.rehearsal.Scenario.Want;

/**
 * A booking as the caller has it in mind at the moment.
 *
 * @param time null where it is left open
 * @param earliest of the times that will do, and {@code latest}; null where only the wished one will
 * @param spare so many days later will do as well
 */
record Plan(
        @Nullable String service,
        @Nullable String variant,
        @Nullable String staff,
        @Nullable Integer party,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        int spare,
        String name) {

    static Plan of(Want want, Scenario scenario, Almanac almanac) {
        if (want.aim() == Scenario.Aim.MOVE) {
            return scenario.standing(want)
                    .map(old -> of(old, scenario, almanac).changed(want, almanac))
                    .orElseGet(() -> plain(want, scenario, almanac));
        }
        return plain(want, scenario, almanac);
    }

    /** A booking that stands. */
    static Plan of(Standing old, Scenario scenario, Almanac almanac) {
        LocalDate day = almanac.day(old.day());
        String name = old.name() == null ? scenario.caller().name() : old.name();
        return new Plan(
                old.service(), null, old.staff(), old.party(), day, almanac.time(old.time(), day), null, null, 0, name);
    }

    private static Plan plain(Want want, Scenario scenario, Almanac almanac) {
        LocalDate day = almanac.day(want.day() == null ? "open" : want.day());
        String[] accepts =
                want.accepts() == null ? new String[0] : want.accepts().split("-");
        return new Plan(
                want.service(),
                want.variant(),
                want.staff(),
                want.party(),
                day,
                almanac.time(want.time(), day),
                accepts.length < 2 ? null : LocalTime.parse(accepts[0]),
                accepts.length < 2 ? null : LocalTime.parse(accepts[1]),
                want.days(),
                want.under() == null ? scenario.caller().name() : want.under());
    }

    /** With what the caller has changed their mind about. */
    Plan changed(Want change, Almanac almanac) {
        LocalDate newDay = change.day() == null ? day : almanac.day(change.day());
        LocalTime newTime = almanac.time(change.time(), newDay);
        String[] accepts =
                change.accepts() == null ? new String[0] : change.accepts().split("-");
        return new Plan(
                change.service() == null ? service : change.service(),
                change.variant() == null ? variant : change.variant(),
                change.staff() == null ? staff : change.staff().equals("anybody") ? null : change.staff(),
                change.party() == null ? party : change.party(),
                newDay,
                newTime == null ? time : newTime,
                accepts.length < 2 ? earliest : LocalTime.parse(accepts[0]),
                accepts.length < 2 ? latest : LocalTime.parse(accepts[1]),
                change.days() == 0 ? spare : change.days(),
                change.under() == null ? name : change.under());
    }

    /** Whether a booking at this moment is what was wanted. */
    boolean allows(LocalDateTime at) {
        LocalTime start = at.toLocalTime();
        boolean dayFits = !at.toLocalDate().isBefore(day) && !at.toLocalDate().isAfter(day.plusDays(spare));
        return dayFits && (time == null && earliest == null || start.equals(time) || isAcceptable(start));
    }

    boolean isAcceptable(LocalTime start) {
        return earliest != null && latest != null && !start.isBefore(earliest) && !start.isAfter(latest);
    }

    boolean isFlexible() {
        return earliest != null || spare > 0 || time == null;
    }
}
