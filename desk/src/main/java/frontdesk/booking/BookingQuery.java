package frontdesk.booking;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallPlaces;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/**
 * Which bookings to look up, by time and then by id; holds and those that lapsed are none.
 *
 * @param during when they begin
 * @param words part of a name, or digits of a number; blank for whatever
 * @param resource one that they were given, or null for any
 * @param places the short names of the places at which they are, {@link #NO_PLACE} for those that name none; null for wherever
 */
public record BookingQuery(
        TimeSlot during,
        String words,
        @Nullable ResourceId resource,
        @Nullable Set<String> places) {
    /** The place of a booking that names none. */
    public static final String NO_PLACE = CallPlaces.MAIN;

    static BookingQuery all(TimeSlot during) {
        return new BookingQuery(during, "", null, null);
    }

    /** Where somebody who reads them goes on: behind a booking as it was when it was read, wherever it is since. */
    public record After(Instant start, BookingId booking) {
        static @Nullable After of(@Nullable Booking booking) {
            return booking == null ? null : new After(booking.slot().start(), booking.id());
        }
    }
}
