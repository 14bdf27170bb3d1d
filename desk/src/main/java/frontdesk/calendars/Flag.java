package frontdesk.calendars;

import java.time.Instant;
import java.util.UUID;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.TimeSlot;

/**
 * Something between our diary and an outside calendar that a person has to look at.
 *
 * @param theirs when the calendar has the booking, or what it has instead; for one that was deleted, when it was
 * @param why in words for the owner
 */
public record Flag(
        UUID id,
        BusinessId business,
        UUID join,
        BookingId booking,
        Kind kind,
        TimeSlot theirs,
        String why,
        Instant at) {
    /** What has happened. */
    public enum Kind {
        /** A booking and something else stand at the same time. */
        CLASH,
        /** Somebody moved our event. */
        MOVED,
        /** Somebody deleted our event. */
        DELETED
    }
}
