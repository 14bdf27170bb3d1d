package frontdesk.waiting;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.WaitingId;

/** A time has come free for somebody who waits, and is held for them: announced in the transaction that wrote it down. */
public record WaitingOffered(BusinessId business, WaitingId waiting, BookingId hold) {}
