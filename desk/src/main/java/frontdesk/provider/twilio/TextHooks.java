package frontdesk.provider.twilio;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.OptWord;
import frontdesk.message.Route;
import frontdesk.message.Status;

/** What Twilio tells about texts: one arrived, or what became of one that we sent. */
final class TextHooks {
    private static final System.Logger LOG = System.getLogger(TextHooks.class.getName());
    private static final String WHATSAPP = "whatsapp:";

    private final Businesses businesses;
    private final Messages messages;
    private final TwilioDesk.Chatting chatting;
    private final TwilioMedia media;

    /** @param chatting who answers on WhatsApp */
    TextHooks(Businesses businesses, Messages messages, TwilioDesk.Chatting chatting, TwilioMedia media) {
        this.media = media;
        this.businesses = businesses;
        this.messages = messages;
        this.chatting = chatting;
    }

    /** A text arrived. Twilio itself answers STOP, START and HELP; an SMS is answered by one of ours, and WhatsApp at once. */
    String received(Form text) {
        if (text.get("From").orElse("").startsWith(WHATSAPP)) {
            return whatsApp(text);
        }
        text.get("To")
                .flatMap(VoiceHooks::number)
                .flatMap(businesses::findByNumber)
                .ifPresent(business -> text.get("From")
                        .flatMap(VoiceHooks::number)
                        .ifPresent(from -> messages.received(
                                business.id(),
                                from,
                                text.get("Body").orElse(""),
                                asked(text).orElse(null),
                                text.get("MessageSid").orElseThrow())));
        return TwiML.NOTHING;
    }

    private String whatsApp(Form text) {
        Optional<PhoneNumber> from = number(text, "From");
        Optional<BusinessId> business =
                number(text, "To").flatMap(businesses::findByNumber).map(Business::id);
        if (from.isEmpty() || business.isEmpty()) {
            return TwiML.NOTHING;
        }
        messages.heardOnWhatsApp(business.get(), from.get());
        String body = text.get("Body").or(() -> spoken(business.get(), text)).orElse("");
        OptWord word =
                messages.heed(business.get(), from.get(), body, asked(text).orElse(null));
        String sid = text.get("MessageSid").orElseThrow();
        return word == OptWord.STOP
                ? TwiML.NOTHING
                : chatting.answer(business.get(), from.get(), body, sid)
                        .filter(_ -> messages.mayText(business.get(), from.get()))
                        .map(TwiML::message)
                        .orElse(TwiML.NOTHING);
    }

    /** What a voice note says. */
    private Optional<String> spoken(BusinessId business, Form text) {
        Optional<String> address = text.get("MediaUrl0")
                .filter(_ -> text.get("MediaContentType0").orElse("").startsWith("audio/ogg"));
        try {
            return address.flatMap(note -> chatting.hear(business, media.fetch(URI.create(note))));
        } catch (OutsideTrouble | IllegalArgumentException notHeard) {
            LOG.log(System.Logger.Level.WARNING, "a voice note could not be heard", notHeard);
            return Optional.empty();
        }
    }

    private static Optional<PhoneNumber> number(Form text, String field) {
        return text.get(field)
                .filter(address -> address.startsWith(WHATSAPP))
                .flatMap(address -> VoiceHooks.number(address.substring(WHATSAPP.length())));
    }

    /** News of a text that we sent. */
    void delivered(BusinessId business, MessageId message, Route by, Form news) {
        String sid = news.get("MessageSid").orElseThrow();
        switch (news.get("MessageStatus").orElse("")) {
            case "sent" -> messages.delivered(business, message, by, sid, Status.SENT, null);
            case "delivered", "read" -> messages.delivered(business, message, by, sid, Status.DELIVERED, null);
            case "undelivered", "failed", "canceled" -> missed(business, message, by, sid, news);
            default -> {}
        }
    }

    private void missed(BusinessId business, MessageId message, Route by, String sid, Form news) {
        int code = news.get("ErrorCode").map(Integer::valueOf).orElse(0);
        String why = Trouble.inWords(code);
        if (Trouble.isUnwanted(code)) {
            messages.unwanted(business, message, by, sid, why);
        } else {
            Trouble.next(by, code)
                    .ifPresentOrElse(
                            next -> messages.missed(business, message, by, next, why),
                            () -> messages.delivered(business, message, by, sid, Status.FAILED, why));
        }
    }

    /** Which way a text went, as we wrote it into its callback. */
    static Route route(@Nullable String by) {
        return by == null ? Route.SMS : Route.valueOf(by.toUpperCase(Locale.ROOT));
    }

    /** With Advanced Opt-Out the account has words of its own, and Twilio says which of ours they mean. */
    private static Optional<OptWord> asked(Form text) {
        return text.get("OptOutType").flatMap(type -> switch (type) {
            case "STOP" -> Optional.of(OptWord.STOP);
            case "START" -> Optional.of(OptWord.START);
            case "HELP" -> Optional.of(OptWord.HELP);
            default -> Optional.empty();
        });
    }
}
