package frontdesk.booking;

import frontdesk.kernel.BookingId;

/** What somebody did with a booking. */
public record BookingDeed(BookingId booking, BookingChange change) {}
