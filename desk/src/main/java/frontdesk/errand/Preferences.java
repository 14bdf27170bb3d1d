package frontdesk.errand;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What suits a user in general; kept for their next errand.
 *
 * @param notBefore the earliest start of a day, and {@code notAfter} the latest, or null
 * @param days the days that suit; empty for all
 * @param travelMinutes how long they need between two appointments
 * @param area where it should be, in their words, or empty
 */
public record Preferences(
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        Set<DayOfWeek> days,
        int travelMinutes,
        String area) {
    public static final Preferences NONE = new Preferences(null, null, Set.of(), 0, "");

    /** The same, but there. */
    public Preferences in(String where) {
        return new Preferences(notBefore, notAfter, days, travelMinutes, where);
    }
}
