package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What ElevenLabs tells after the calls of its agents, played by us: signed and sent as it does. */
public final class ElevenLabsReports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(4);
    private static final int CREDITS_A_SECOND = 5;

    private final Secret secret;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param secret of the webhook */
    public ElevenLabsReports(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * An inbound call as {@code post_call_transcription} tells of it, which went well and in which little was learned; more can be added.
     *
     * @param said by turns, the agent first
     */
    public static ObjectNode transcription(
            String conversation, PhoneNumber caller, PhoneNumber dialled, Instant startedAt, String... said) {
        int seconds = (int) BETWEEN_TURNS.toSeconds() * said.length;
        ObjectNode envelope = envelope("post_call_transcription", startedAt.plusSeconds(seconds + 20));
        ObjectNode data = data(envelope, conversation).put("status", "done");
        ArrayNode transcript = data.putArray("transcript");
        for (int i = 0; i < said.length; i++) {
            transcript
                    .addObject()
                    .put("role", i % 2 == 0 ? "agent" : "user")
                    .put("message", said[i])
                    .put("time_in_call_secs", BETWEEN_TURNS.toSeconds() * i)
                    .putNull("tool_calls")
                    .putNull("tool_results");
        }
        data.putObject("metadata")
                .put("start_time_unix_secs", startedAt.getEpochSecond())
                .put("call_duration_secs", seconds)
                .put("cost", CREDITS_A_SECOND * seconds)
                .put("cost_fiat", 0.012)
                .put("main_language", "en")
                .put("termination_reason", "end_call tool was called.")
                .putObject("phone_call")
                .put("type", "twilio")
                .put("direction", "inbound")
                .put("agent_number", dialled.e164())
                .put("external_number", caller.e164());
        data.putObject("analysis")
                .put("call_successful", "success")
                .put("transcript_summary", "")
                .putObject("data_collection_results");
        return envelope;
    }

    /** The sound of a call, as {@code post_call_audio} brings it. */
    public static ObjectNode audio(String conversation, Instant at, byte[] mp3) {
        ObjectNode envelope = envelope("post_call_audio", at);
        data(envelope, conversation).put("full_audio", Base64.getEncoder().encodeToString(mp3));
        return envelope;
    }

    /** The header for this body. */
    public String signature(byte[] body) {
        String now = Long.toString(clock.instant().getEpochSecond());
        byte[] code = Sha256.keyed(secret.reveal().getBytes(UTF_8), (now + ".").getBytes(UTF_8), body);
        return "t=" + now + ",v0=" + HexFormat.of().formatHex(code);
    }

    /** Sends it to a webhook's address, signed; the status of the answer. */
    public int send(URI address, byte[] body) {
        return send(address, body, signature(body));
    }

    public int send(URI address, byte[] body, String signature) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("ElevenLabs-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            throw new UncheckedIOException(nobody);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static ObjectNode envelope(String type, Instant at) {
        return JSON.createObjectNode().put("type", type).put("event_timestamp", at.getEpochSecond());
    }

    private static ObjectNode data(ObjectNode envelope, String conversation) {
        return envelope.putObject("data").put("agent_id", "agent_made_up").put("conversation_id", conversation);
    }
}
