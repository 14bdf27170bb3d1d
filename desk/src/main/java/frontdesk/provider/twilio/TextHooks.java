package frontdesk.provider.twilio;

import java.util.Optional;

import frontdesk.business.Businesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.message.Messages;
import frontdesk.message.Messages.Status;
import frontdesk.message.OptWord;

/** What Twilio tells about texts: one arrived, or what became of one that we sent. */
final class TextHooks {
    private final Businesses businesses;
    private final Messages messages;

    TextHooks(Businesses businesses, Messages messages) {
        this.businesses = businesses;
        this.messages = messages;
    }

    /** A text arrived. Twilio itself answers STOP, START and HELP, so the answer is always nothing. */
    String received(Form text) {
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

    /** News of a text that we sent. */
    void delivered(BusinessId business, MessageId message, Form news) {
        String sid = news.get("MessageSid").orElseThrow();
        switch (news.get("MessageStatus").orElse("")) {
            case "sent" -> messages.delivered(business, message, sid, Status.SENT, null);
            case "delivered", "read" -> messages.delivered(business, message, sid, Status.DELIVERED, null);
            case "undelivered", "failed", "canceled" ->
                messages.delivered(
                        business,
                        message,
                        sid,
                        Status.FAILED,
                        Trouble.inWords(
                                news.get("ErrorCode").map(Integer::valueOf).orElse(0)));
            default -> {}
        }
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
