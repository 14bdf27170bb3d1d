package frontdesk.provider.telnyx;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.faulttolerance.api.Guard;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What we can have done with a live call: Telnyx's Call Control. Every command has a name that follows from what it is for, so that one that is
 * given twice, by us or by two nodes, is done once. A call that is over takes no more commands, which is no trouble.
 */
final class CallControl {
    private static final String TELNYX = "telnyx";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int CALL_IS_OVER = 422;

    private final TelnyxAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** A second try where the first was only unlucky; five failures of ten, and Telnyx is left alone for ten seconds. */
    private final Guard guard = Guard.create()
            .withDescription(TELNYX)
            .withRetry()
            .maxRetries(1)
            .delay(200, ChronoUnit.MILLIS)
            .whenException(CallControl::isPassing)
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(10, ChronoUnit.SECONDS)
            .when(CallControl::isPassing)
            .done()
            .build();

    CallControl(TelnyxAccount account) {
        this.account = account;
    }

    /** Takes the call and carries its sound to us and back. */
    void answer(String call, URI socket) {
        act(
                call,
                "answer",
                body().put("stream_url", socket.toString())
                        .put("stream_track", "inbound_track")
                        .put("stream_bidirectional_mode", "rtp")
                        .put("stream_bidirectional_codec", "PCMU")
                        .put("stream_bidirectional_sampling_rate", 8_000)
                        .put("send_silence_when_idle", true));
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

    /** Says something in Telnyx's own voice; {@code call.speak.ended} tells when it was said. */
    void speak(String call, String words, Language language) {
        act(
                call,
                "speak",
                body().put("payload", words).put("voice", "female").put("language", language.tag()));
    }

    private void act(String call, String action, ObjectNode body) {
        UUID command = UUID.nameUUIDFromBytes((call + " " + action).getBytes(UTF_8));
        String json = body.put("command_id", command.toString()).toString();
        var request = HttpRequest.newBuilder(URI.create(
                        account.apiBase() + "/calls/" + URLEncoder.encode(call, UTF_8) + "/actions/" + action))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            guard.call(() -> send(request), Void.class);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(TELNYX, "it has been failing and is left alone for a moment", open);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private Void send(HttpRequest request) {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            int status = answer.statusCode();
            if (status / 100 != 2 && status != CALL_IS_OVER) {
                throw status == 429 || status >= 500
                        ? OutsideTrouble.passing(TELNYX, "it answered " + status)
                        : OutsideTrouble.lasting(TELNYX, "it answered " + status);
            }
            return null;
        } catch (IOException down) {
            throw OutsideTrouble.passing(TELNYX, "it cannot be reached or does not answer", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.lasting(TELNYX, "we were stopping");
        }
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof OutsideTrouble trouble && trouble.worthRetrying();
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
