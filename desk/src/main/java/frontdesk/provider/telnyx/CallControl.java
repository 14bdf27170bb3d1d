package frontdesk.provider.telnyx;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.call.Dialer.Order;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What we can have done with a live call: Telnyx's Call Control. Every command has a name that follows from what it is for, so that one that is
 * given twice, by us or by two nodes, is done once. A call that is over takes no more commands, which is no trouble.
 */
final class CallControl {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int CALL_IS_OVER = 422;
    private static final String DIALLED = "dialled";

    private final TelnyxAccount account;
    private final Outsider telnyx = Outsider.named("telnyx")
            .onceMoreAfter(Duration.ofMillis(200))
            .answeringWith(CALL_IS_OVER)
            .build();

    CallControl(TelnyxAccount account) {
        this.account = account;
    }

    /** Takes the call and carries its sound to us and back. */
    void answer(String call, URI socket) {
        act(call, "answer", streaming(socket));
    }

    /** Sound both ways: without saying so, Telnyx would drop ours. */
    private static ObjectNode streaming(URI socket) {
        return body().put("stream_url", socket.toString())
                .put("stream_track", "inbound_track")
                .put("stream_bidirectional_mode", "rtp")
                .put("stream_bidirectional_codec", "PCMU")
                .put("stream_bidirectional_sampling_rate", 8_000)
                .put("send_silence_when_idle", true);
    }

    /**
     * Places a call.
     *
     * @param id our name for it, which comes with every event of it
     * @return Telnyx's name for it
     */
    String dial(String connection, Order order, String id, URI socket) {
        ObjectNode call = streaming(socket)
                .put("connection_id", connection)
                .put("to", order.to().e164())
                .put("from", order.from().e164())
                .put("timeout_secs", Math.max(5, order.ringing().toSeconds()))
                .put("client_state", ClientState.of(DIALLED, id))
                .put("command_id", UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString())
                .put(
                        "answering_machine_detection",
                        switch (order.machines()) {
                            case IGNORED -> "disabled";
                            case NOTICED -> "detect";
                            case AWAITED -> "greeting_end";
                        });
        return post("/calls", call).path("data").path("call_control_id").asText();
    }

    /** Our name for the call that an event is of; empty where we did not place it. */
    static Optional<String> dialledAs(String clientState) {
        return ClientState.read(DIALLED, clientState);
    }

    /** Connects two calls with each other, without us. */
    void bridge(String call, String other) {
        act(call, "bridge", body().put("call_control_id", other));
    }

    /** Does not take the call: the caller hears that it is busy. */
    void reject(String call) {
        act(call, "reject", body().put("cause", "USER_BUSY"));
    }

    void hangUp(String call) {
        act(call, "hangup", body());
    }

    /**
     * Rings somebody else, and connects the caller.
     *
     * @param state what Telnyx tells us with every event of that somebody's leg
     */
    void transfer(String call, PhoneNumber to, String state) {
        act(
                call,
                "transfer",
                body().put("to", to.e164()).put("timeout_secs", 25).put("target_leg_client_state", state));
    }

    /**
     * Says something in Telnyx's own voice; {@code call.speak.ended} tells when it was said.
     *
     * @param state what comes with that news
     */
    void speak(String call, String words, Language language, String state) {
        ObjectNode body = body().put("payload", words)
                .put("voice", "female")
                .put("language", language.tag())
                .put("client_state", state);
        act(call, "speak", "speak " + state, body);
    }

    /**
     * Records what the caller says after a tone; {@code call.recording.saved} tells where it is.
     *
     * @param silence ends it
     * @param state what comes with that news
     */
    void record(String call, Duration longest, Duration silence, String state) {
        ObjectNode body = body().put("format", "wav")
                .put("channels", "single")
                .put("recording_track", "inbound")
                .put("play_beep", true)
                .put("trim", "trim-silence")
                .put("max_length", longest.toSeconds())
                .put("timeout_secs", silence.toSeconds())
                .put("client_state", state);
        act(call, "record_start", body);
    }

    private void act(String call, String action, ObjectNode body) {
        act(call, action, action, body);
    }

    private void act(String call, String action, String purpose, ObjectNode body) {
        UUID command = UUID.nameUUIDFromBytes((call + " " + purpose).getBytes(UTF_8));
        post(
                "/calls/" + URLEncoder.encode(call, UTF_8) + "/actions/" + action,
                body.put("command_id", command.toString()));
    }

    private JsonNode post(String path, ObjectNode body) {
        var request = HttpRequest.newBuilder(URI.create(account.apiBase() + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return telnyx.json(request);
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
