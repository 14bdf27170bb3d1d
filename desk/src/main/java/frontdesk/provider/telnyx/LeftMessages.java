package frontdesk.provider.telnyx;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.Language;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.wording.Tongue;

/**
 * Lets a caller whom nobody took leave a message, which Telnyx records: no line of ours is needed for it. Whose message it is, Telnyx keeps for us
 * beside the call, so that any node may hear of the next step.
 *
 * <pre>
 *   invite ─▶ speak, state message ─▶ call.speak.ended: record ─▶ call.recording.saved: keep, speak, state said ─▶ call.speak.ended: hang up
 * </pre>
 */
final class LeftMessages {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final String MESSAGE = "message";

    private final CallControl control;
    private final Businesses businesses;
    private final Consumer<LeftMessage> keeping;

    LeftMessages(CallControl control, Businesses businesses, Consumer<LeftMessage> keeping) {
        this.control = control;
        this.businesses = businesses;
        this.keeping = keeping;
    }

    /** What comes with the news of words after which nothing more follows. */
    static String said(String call) {
        return ClientState.of("said", call);
    }

    /** Nobody has taken this caller. */
    void invite(BusinessId id, String call) {
        Business business = businesses.find(id).orElse(null);
        Tongue tongue = Tongue.of(business == null ? Language.ENGLISH : business.language());
        String nobody = tongue.say("nobody-free");
        if (business == null) {
            control.speak(call, nobody, tongue.language(), said(call));
        } else {
            String please = tongue.sentences("voicemail.greeting", Map.of("business", business.name()))
                    .getLast();
            control.speak(call, nobody + " " + please, tongue.language(), ClientState.of(MESSAGE, id.toString()));
        }
    }

    /** What we had Telnyx say has been said. */
    void spoken(String call, JsonNode payload) {
        if (owner(payload).isPresent()) {
            control.record(call, LONGEST, SILENCE, payload.path("client_state").asText());
        } else {
            control.hangUp(call);
        }
    }

    /** A message was recorded, whether its caller is still there or not; recordings that others have asked for are not ours. */
    void recorded(String call, JsonNode payload) {
        String sound = payload.path("recording_urls").path("wav").asText();
        owner(payload).ifPresent(business -> {
            Duration lasting = lasting(payload);
            boolean left = !sound.isEmpty() && !lasting.isZero();
            if (left) {
                keeping.accept(new LeftMessage(
                        business.id(),
                        call,
                        CallerId.read(payload.path("from").asText()).orElse(null),
                        lasting,
                        "Telnyx " + payload.path("recording_id").asText(call),
                        URI.create(sound)));
            }
            end(business, call, left ? "voicemail.thanks" : "voicemail.nothing");
        });
    }

    /** There is no recording, and nothing more comes of it. */
    void failed(String call, JsonNode payload) {
        owner(payload).ifPresent(business -> end(business, call, "voicemail.nothing"));
    }

    private void end(Business business, String call, String words) {
        Tongue tongue = Tongue.of(business.language());
        List<String> sentences = tongue.sentences(words);
        control.speak(call, String.join(" ", sentences), tongue.language(), said(call));
    }

    private Optional<Business> owner(JsonNode payload) {
        return ClientState.read(MESSAGE, payload.path("client_state").asText())
                .map(BusinessId::of)
                .flatMap(businesses::find);
    }

    private static Duration lasting(JsonNode payload) {
        try {
            return Duration.between(
                    Instant.parse(payload.path("recording_started_at").asText()),
                    Instant.parse(payload.path("recording_ended_at").asText()));
        } catch (DateTimeParseException untold) {
            return Duration.ofSeconds(1);
        }
    }
}
