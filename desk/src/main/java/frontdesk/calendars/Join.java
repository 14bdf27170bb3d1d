package frontdesk.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;

/**
 * An outside calendar that is joined to a resource, or to the whole business, and how that goes.
 *
 * @param resource null for the whole business
 * @param calendar what the vendor calls it
 * @param busyIn whether its events block our times
 * @param bookingsOut whether our bookings appear there
 * @param token from where to read on, or null: all of it is read
 * @param readWholeOn the day on which all of it was read last, or null
 * @param readAt when it was read last, or null
 * @param unlaid whether blocks have to be laid
 * @param trouble what is wrong, in words for the owner, or null
 * @param failures how often it went wrong in a row
 * @param ofRecord whether it has the last word on what is booked
 */
public record Join(
        UUID id,
        BusinessId business,
        @Nullable ResourceId resource,
        String vendor,
        String calendar,
        String title,
        boolean busyIn,
        boolean bookingsOut,
        ByHand byHand,
        @Nullable String token,
        @Nullable LocalDate readWholeOn,
        @Nullable Instant readAt,
        boolean unlaid,
        @Nullable String trouble,
        int failures,
        boolean ofRecord) {

    /** What becomes of a booking that somebody moves or deletes over there. */
    public enum ByHand {
        /** The diary does the same, where it can. */
        FOLLOW,
        /** A person decides. */
        FLAG
    }

    /** What is asked for where a calendar is to be joined. */
    public record Wish(
            @Nullable ResourceId resource,
            String vendor,
            String calendar,
            String title,
            boolean busyIn,
            boolean bookingsOut,
            ByHand byHand) {}

    boolean concerns(Booking booking) {
        return resource == null || booking.resources().contains(resource);
    }
}
