package frontdesk.booking;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** Staff took back a cancellation or a mark: the booking stands again. */
public record BookingRestored(BusinessId business, BookingId booking) {}
