package frontdesk.booking;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** A booking was cancelled: announced in the transaction that did it. */
public record BookingCancelled(BusinessId business, BookingId booking) {}
