package frontdesk.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Limits.Door;
import frontdesk.kernel.CallId;
import frontdesk.kernel.TimeSlot;

/**
 * One line of a booking's history: what was done, by whom and why, and which time it had afterwards.
 *
 * @param door by which it came in, or null where that was not written down
 */
public record BookingChange(
        What what,
        TimeSlot slot,
        @Nullable String reason,
        String actor,
        @Nullable Door door,
        @Nullable CallId call,
        Instant at) {
    /** What can happen to a booking. */
    public enum What {
        HELD,
        BOOKED,
        CONFIRMED,
        MOVED,
        CANCELLED,
        RELEASED,
        LAPSED,
        ARRIVED,
        COMPLETED,
        NO_SHOW,
        /** Name, number or notes. */
        CORRECTED,
        UNDONE
    }
}
