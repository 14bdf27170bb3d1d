package frontdesk.booking;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** A booking was moved to another time: announced in the transaction that did it. */
public record BookingMoved(BusinessId business, BookingId booking) {}
