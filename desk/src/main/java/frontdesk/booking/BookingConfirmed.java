package frontdesk.booking;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** A booking was made: announced in the transaction that did it. */
public record BookingConfirmed(BusinessId business, BookingId booking) {}
