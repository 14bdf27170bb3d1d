package frontdesk.booking;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** What is held for somebody may have been settled in the diary of record: it is asked once, beside the job that asks again and again. */
public record PendingHeard(BusinessId business, BookingId booking) {}
