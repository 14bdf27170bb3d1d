package frontdesk.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import frontdesk.booking.Booking;
import frontdesk.journal.CallEntry;
import frontdesk.kernel.Older;
import frontdesk.message.Mail;
import frontdesk.message.Text;
import frontdesk.payment.Payment;
import frontdesk.people.Contact;

/**
 * One thing that was between a contact and the business.
 *
 * @param at when it began: a call when it rang, a booking when it was made, a payment when it was asked for
 * @param id what tells it from others of the same moment
 */
public record Happening(Instant at, UUID id, What what) {
    static final Comparator<Happening> NEWEST_FIRST = Comparator.comparing(Happening::at)
            .thenComparing(one -> one.id().toString())
            .reversed();

    /** What it was. */
    public sealed interface What {
        record Called(CallEntry call) implements What {}

        record Booked(Booking booking) implements What {}

        record Texted(Text text) implements What {}

        record Mailed(Mail mail) implements What {}

        record Asked(Payment payment) implements What {}

        record Agreed(Contact.Consent consent) implements What {}

        record Noted(Contact.Note note) implements What {}
    }

    /** Where whoever has read so far goes on. */
    public Older andOlder() {
        return new Older(at, id);
    }
}
