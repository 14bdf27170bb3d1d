package frontdesk.booking;

import java.time.Instant;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** The diary of record is to be asked about what is held for somebody, unless that is settled by then. */
public record BookingPending(BusinessId business, BookingId booking, Instant since) {}
