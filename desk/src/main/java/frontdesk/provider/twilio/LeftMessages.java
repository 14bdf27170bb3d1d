package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.wording.Tongue;

/** Lets a caller whom nobody took leave a message, which Twilio records: no line of ours is needed for it. */
final class LeftMessages {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Businesses businesses;
    private final Consumer<LeftMessage> keeping;

    LeftMessages(Businesses businesses, Consumer<LeftMessage> keeping) {
        this.businesses = businesses;
        this.keeping = keeping;
    }

    /** Nobody has taken this caller. */
    String invited(URI base, Form call) {
        Business business = business(call).orElse(null);
        Tongue tongue = Tongue.of(business == null ? Language.ENGLISH : business.language());
        String nobody = tongue.say("nobody-free");
        if (business == null) {
            return TwiML.sayAndHangUp(nobody, tongue.language());
        }
        String please = tongue.sentences("voicemail.greeting", Map.of("business", business.name()))
                .getLast();
        return TwiML.record(
                nobody + " " + please,
                URI.create(base + "/twilio/recorded"),
                LONGEST,
                String.join(" ", tongue.sentences("voicemail.nothing")),
                tongue.language());
    }

    /** A message was recorded, whether its caller is still there or not. */
    String recorded(Form call) {
        Business business = business(call).orElse(null);
        long seconds = call.get("RecordingDuration").map(Long::parseLong).orElse(0L);
        String recording = call.get("RecordingUrl").orElse(null);
        if (business == null || recording == null || seconds == 0) {
            return TwiML.hangUp();
        }
        PhoneNumber from = call.get("From").flatMap(CallerId::read).orElse(null);
        keeping.accept(new LeftMessage(
                business.id(),
                call.get("CallSid").orElse(""),
                from,
                Duration.ofSeconds(seconds),
                recording + ".mp3",
                URI.create(recording + ".wav")));
        Tongue tongue = Tongue.of(business.language());
        return TwiML.sayAndHangUp(String.join(" ", tongue.sentences("voicemail.thanks")), tongue.language());
    }

    private Optional<Business> business(Form call) {
        return call.get("To").flatMap(VoiceHooks::number).flatMap(businesses::findByNumber);
    }
}
