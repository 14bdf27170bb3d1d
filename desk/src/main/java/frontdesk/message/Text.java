package frontdesk.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;

/**
 * One text as it was or will be sent, or as it arrived.
 *
 * @param to the other side's number: whom it goes to, or whom it came from
 * @param occasion why it was written: {@code booked}, {@code moved}, {@code cancelled}; {@code received} for one that arrived
 * @param route by which way it went, or goes next
 * @param carrierName what the carrier calls it
 * @param trouble why it was not delivered, or not yet, in a sentence
 */
public record Text(
        MessageId id,
        BusinessId business,
        PhoneNumber to,
        String body,
        String occasion,
        @Nullable BookingId booking,
        @Nullable CallId call,
        Route route,
        Status status,
        @Nullable String carrierName,
        @Nullable String trouble,
        Instant at) {

    /**
     * A text to be written: a second one for the same booking, occasion and {@code version} is the first.
     *
     * @param occasion why it is written: {@code booked}, {@code moved}, {@code cancelled}
     * @param whatsApp in which language it speaks to them, where it should go by WhatsApp if that can be; null for an SMS
     */
    public record Draft(
            PhoneNumber to,
            String body,
            String occasion,
            @Nullable BookingId booking,
            @Nullable CallId call,
            String version,
            @Nullable Language whatsApp) {

        /** One that goes as an SMS. */
        public Draft(
                PhoneNumber to,
                String body,
                String occasion,
                @Nullable BookingId booking,
                @Nullable CallId call,
                String version) {
            this(to, body, occasion, booking, call, version, null);
        }
    }
}
