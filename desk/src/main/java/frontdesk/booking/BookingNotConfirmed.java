package frontdesk.booking;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** What was held for somebody was let go, since the diary of record has refused it or has never answered: announced in the transaction that did it. */
public record BookingNotConfirmed(BusinessId business, BookingId booking) {}
