package frontdesk.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.store.Database;

/** The door to messages: what is sent, through whom, and what became of it. Nothing is sent to somebody who said STOP. */
public final class Messages {

    /** @param courier who carries texts, or null where nobody is set up: texts are then kept as {@code NOT_SENT} with the reason */
    public Messages(
            Database database,
            Businesses businesses,
            People people,
            Jobs jobs,
            Journal journal,
            @Nullable Courier courier,
            Clock clock) {}

    /**
     * One text as it was or will be sent.
     *
     * @param occasion why it was written: {@code booked}, {@code moved}, {@code cancelled}
     * @param carrierName what the carrier calls it
     * @param trouble why it was not delivered, in a sentence
     */
    public record Text(
            MessageId id,
            BusinessId business,
            PhoneNumber to,
            String body,
            String occasion,
            @Nullable BookingId booking,
            @Nullable CallId call,
            Status status,
            @Nullable String carrierName,
            @Nullable String trouble,
            Instant at) {}

    public enum Status {
        QUEUED,
        SENT,
        DELIVERED,
        FAILED,
        NOT_SENT,
        RECEIVED
    }

    /** Writes a text down to be sent soon, once: a second one for the same booking, occasion and {@code version} is the first. */
    public MessageId text(
            BusinessId business,
            PhoneNumber to,
            String body,
            String occasion,
            @Nullable BookingId booking,
            @Nullable CallId call,
            String version) {
        throw new IllegalStateException("messages are being built");
    }

    /** The carrier tells what became of a text; news out of order never takes a status back. */
    public void delivered(String carrierName, Status status, @Nullable String trouble) {
        throw new IllegalStateException("messages are being built");
    }

    /** A text arrived; STOP and START words are honoured at once. */
    public void received(BusinessId business, PhoneNumber from, String body, String carrierName) {
        throw new IllegalStateException("messages are being built");
    }

    public List<Text> of(BusinessId business, BookingId booking) {
        throw new IllegalStateException("messages are being built");
    }

    /** The newest first. */
    public List<Text> latest(BusinessId business, int most) {
        throw new IllegalStateException("messages are being built");
    }

    public Optional<Text> find(BusinessId business, MessageId message) {
        throw new IllegalStateException("messages are being built");
    }
}
