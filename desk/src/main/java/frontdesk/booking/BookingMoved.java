package frontdesk.booking;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/**
 * A booking was moved to another time, or made longer or shorter: announced in the transaction that did it.
 *
 * @param onlyItsEnd it begins when it began before
 */
public record BookingMoved(BusinessId business, BookingId booking, boolean onlyItsEnd) {
    static BookingMoved of(Booking before, Booking after) {
        boolean start = after.slot().start().equals(before.slot().start());
        boolean end = after.slot().end().equals(before.slot().end());
        return new BookingMoved(after.business(), after.id(), start && !end);
    }
}
