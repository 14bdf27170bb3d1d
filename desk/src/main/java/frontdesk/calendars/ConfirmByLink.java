package frontdesk.calendars;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** A customer has to confirm a booking by a link that leads to a calendar elsewhere: announced in the transaction that notes it. */
public record ConfirmByLink(BusinessId business, BookingId booking, String link) {}
