package frontdesk.booking;

import java.util.Locale;

import frontdesk.booking.BookingChange.What;
import frontdesk.kernel.BookingId;

/** What somebody did with a booking. */
public record BookingDeed(BookingId booking, BookingChange change) {
    private static final String BOOKING = "booking ";

    /** Such as {@code booking moved}. */
    public String action() {
        return action(change.what());
    }

    /** To what, by its id. */
    public String subject() {
        return BOOKING + booking;
    }

    /** How the line of such a deed goes up to the id of its booking. */
    static String beginning(What what) {
        return action(what) + " " + BOOKING;
    }

    private static String action(What what) {
        return BOOKING + what.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
