package frontdesk.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;

/**
 * One e-mail as it was or will be sent.
 *
 * @param address whom it goes to
 * @param body plain text; the links in it are made to be clicked
 * @param phone whose it is, where they are known by a number
 * @param trouble why it was not sent, or not yet, in a sentence
 */
public record Mail(
        MessageId id,
        BusinessId business,
        String address,
        String subject,
        String body,
        String occasion,
        @Nullable PhoneNumber phone,
        @Nullable BookingId booking,
        @Nullable Enclosure calendar,
        Status status,
        @Nullable String trouble,
        Instant at) {

    /**
     * What a calendar program reads (RFC 5545, and RFC 6047 for its way by mail).
     *
     * @param method what it is to do: {@code REQUEST} or {@code CANCEL}
     */
    public record Enclosure(String method, String text) {}

    /**
     * A mail to be written.
     *
     * @param about what it is about, and which telling of that: a second one for the same occasion is the first
     */
    public record Draft(
            String address,
            String subject,
            String body,
            String occasion,
            @Nullable PhoneNumber phone,
            @Nullable BookingId booking,
            String about,
            @Nullable Enclosure calendar) {}
}
