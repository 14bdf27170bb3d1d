package frontdesk.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.history.Happening;
import frontdesk.history.Happening.What;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BookingId;
import frontdesk.message.Mail;
import frontdesk.message.Route;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.payment.Payment;
import frontdesk.people.Contact;

/** What programs are shown of what was between a contact and the business. */
record TimelineWords(Business business, Businesses businesses) {
    private static final String RECEIVED = "received";

    /**
     * One call, or one conversation in writing.
     *
     * @param number theirs, as far as it is known
     * @param outcome what came of it; missing while it goes on
     */
    @Schema(name = "TimelineCall")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Call(
            String id,
            String channel,
            @Nullable String number,
            @Nullable Instant endedAt,
            @Nullable String outcome) {}

    /**
     * One text or e-mail.
     *
     * @param way sms, whatsapp or email
     * @param status queued, sent, delivered, failed, not-sent, or received for one of theirs
     * @param subject of an e-mail
     */
    @Schema(name = "TimelineMessage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            String id,
            String way,
            String status,
            @Nullable String subject,
            String text,
            @Nullable String trouble) {}

    /**
     * One deposit or order.
     *
     * @param state due, paid, late, waived, lapsed, withdrawn or returned
     * @param booking whose deposit it is; missing for an order
     */
    @Schema(name = "TimelinePayment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            String id,
            String state,
            String what,
            Shown.Price amount,
            @Nullable String booking) {}

    /** @param purpose marketing, recording or reviews */
    @Schema(name = "TimelineConsent")
    record Consent(String purpose, boolean given, String source, String by) {}

    /**
     * One thing that happened; what {@code kind} names is there, and nothing else of these.
     *
     * @param at when it began: a booking when it was made, a payment when it was asked for
     * @param kind call, booking, message, payment, consent or note
     */
    @Schema(name = "TimelineMoment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moment(
            Instant at,
            String kind,
            @Nullable Call call,
            Shown.@Nullable Booking booking,
            @Nullable Message message,
            @Nullable Asked payment,
            @Nullable Consent consent,
            ContactWords.@Nullable Note note) {}

    /** @param next what to send as cursor to read on; missing on the last page */
    @Schema(name = "TimelinePage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Moment> moments, @Nullable String next) {}

    Moment moment(Happening happening) {
        Instant at = happening.at();
        return switch (happening.what()) {
            case What.Called(CallEntry call) -> new Moment(at, "call", call(call), null, null, null, null, null);
            case What.Booked(Booking booking) ->
                new Moment(
                        at,
                        "booking",
                        null,
                        new Drawing(business, businesses).booking(booking),
                        null,
                        null,
                        null,
                        null);
            case What.Texted(Text text) -> new Moment(at, "message", null, null, message(text), null, null, null);
            case What.Mailed(Mail mail) -> new Moment(at, "message", null, null, message(mail), null, null, null);
            case What.Asked(Payment payment) -> new Moment(at, "payment", null, null, null, asked(payment), null, null);
            case What.Agreed(Contact.Consent consent) ->
                new Moment(at, "consent", null, null, null, null, consent(consent), null);
            case What.Noted(Contact.Note note) ->
                new Moment(at, "note", null, null, null, null, null, ContactWords.shown(note));
        };
    }

    private static Call call(CallEntry call) {
        CallStarted started = call.started();
        Optional<CallEnded> ended = Optional.ofNullable(call.ended());
        return new Call(
                started.call().toString(),
                Drawing.word(started.channel()),
                started.channel() == CallStarted.Channel.AGENT && started.from() == null
                        ? started.to()
                        : started.from(),
                ended.map(CallEnded::at).orElse(null),
                ended.map(end -> Drawing.word(end.disposition())).orElse(null));
    }

    private static Message message(Text text) {
        return new Message(
                text.id().toString(),
                text.route() == Route.SMS ? "sms" : "whatsapp",
                text.status() == Status.RECEIVED ? RECEIVED : Drawing.word(text.status()),
                null,
                text.body(),
                text.trouble());
    }

    private static Message message(Mail mail) {
        return new Message(
                mail.id().toString(),
                "email",
                Drawing.word(mail.status()),
                mail.subject(),
                mail.body(),
                mail.trouble());
    }

    private static Asked asked(Payment payment) {
        return new Asked(
                payment.id().toString(),
                Drawing.word(payment.state()),
                payment.purpose(),
                new Shown.Price(
                        payment.amount().minor(), payment.amount().currency().getCurrencyCode()),
                Optional.ofNullable(payment.booking()).map(BookingId::toString).orElse(null));
    }

    private static Consent consent(Contact.Consent consent) {
        return new Consent(Drawing.word(consent.purpose()), consent.given(), consent.source(), consent.actor());
    }
}
