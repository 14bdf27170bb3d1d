package frontdesk.notices;

import java.time.Instant;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Occasion;

/**
 * It is time to write to the customer of a booking: announced for then when it is made, moved or taken up again, and worth nothing once the booking
 * is at another time.
 *
 * @param start when the booking began when this was announced
 * @param minutes how long before its start, or after its end
 */
public record CourtesyDue(BusinessId business, BookingId booking, Occasion occasion, Instant start, long minutes) {}
