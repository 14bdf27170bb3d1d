package frontdesk.provider.telnyx;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.message.Courier;

/**
 * Sends texts by Telnyx (v2, {@code POST /messages}). Telnyx has no key for repeated requests and no list in which to look for one that was taken
 * after all; but it tells what becomes of a text under the name that we gave it. So one whose answer was lost waits for such news, and is sent
 * again only where none has come.
 */
public final class TelnyxCourier implements Courier {
    private static final String TELNYX = "telnyx";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** News of a text that was taken comes within seconds; when it does, the text is not tried again. */
    static final Duration NEWS_COMES_WITHIN = Duration.ofMinutes(3);

    private static final int MOST_A_SECOND = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TelnyxAccount account;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Guard guard = Guard.create()
            .withDescription("telnyx texts")
            .withRateLimit()
            .limit(MOST_A_SECOND)
            .window(1, ChronoUnit.SECONDS)
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(30, ChronoUnit.SECONDS)
            .when(failure -> failure instanceof OutsideTrouble trouble && trouble.worthRetrying())
            .done()
            .build();

    public TelnyxCourier(TelnyxAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TELNYX;
    }

    @Override
    public String send(OutgoingText text) {
        if (text.triedAt() != null
                && text.triedAt().plus(NEWS_COMES_WITHIN).isAfter(clock.instant())) {
            throw OutsideTrouble.passing(TELNYX, "whether it was taken is not known yet");
        }
        try {
            return guard.call(() -> post(text), String.class);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(TELNYX, "it has been failing and is left alone for a moment", open);
        } catch (RateLimitException tooMany) {
            throw OutsideTrouble.passing(TELNYX, "we ask too much of it at once", tooMany);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    private String post(OutgoingText text) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("from", text.from().e164())
                .put("to", text.to().e164())
                .put("text", text.body())
                .put("type", "SMS")
                .put("webhook_url", TextHooks.address(account, text))
                .toString();
        var request = HttpRequest.newBuilder(URI.create(account.apiBase() + "/messages"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw refusal(answer);
            }
            String id = JSON.readTree(answer.body()).at("/data/id").asText();
            if (id.isEmpty()) {
                throw OutsideTrouble.passing(TELNYX, "its answer could not be read");
            }
            return id;
        } catch (IOException down) {
            throw OutsideTrouble.passing(TELNYX, "it cannot be reached or does not answer", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(TELNYX, "we were stopping", stopped);
        }
    }

    private static OutsideTrouble refusal(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 429 || status >= 500) {
            return OutsideTrouble.passing(TELNYX, "it answered " + status);
        }
        return OutsideTrouble.lasting(TELNYX, TextTrouble.inWords(code(answer.body()), "it answered " + status));
    }

    private static String code(String body) {
        try {
            JsonNode errors = JSON.readTree(body).path("errors");
            return errors.path(0).path("code").asText();
        } catch (IOException notJson) {
            return "";
        }
    }
}
