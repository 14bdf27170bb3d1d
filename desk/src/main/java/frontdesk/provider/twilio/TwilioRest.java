package frontdesk.provider.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import frontdesk.kernel.OutsideTrouble;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Twilio's REST interface (2010-04-01) behind one guard: so many requests a second at most; five failures of ten, and it is left alone for half
 * a minute. Nothing is asked twice by itself, since Twilio has no key for repeated requests.
 */
final class TwilioRest {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TwilioAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Guard guard;

    TwilioRest(TwilioAccount account, int mostASecond) {
        this.account = account;
        this.guard = Guard.create()
                .withDescription(Trouble.TWILIO)
                .withRateLimit()
                .limit(mostASecond)
                .window(1, ChronoUnit.SECONDS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(10)
                .failureRatio(0.5)
                .delay(30, ChronoUnit.SECONDS)
                .when(failure -> failure instanceof OutsideTrouble trouble && trouble.worthRetrying())
                .done()
                .build();
    }

    /** Throws {@link OutsideTrouble} where it is refused, or nobody answers. */
    JsonNode get(String path) {
        return guarded(() -> ask(request(path).GET()));
    }

    /** The same; where nobody answers it may have been done all the same. */
    JsonNode post(String path, Form form) {
        return guarded(() -> ask(request(path).POST(BodyPublishers.ofString(form.encoded()))));
    }

    private HttpRequest.Builder request(String path) {
        String user = account.user() + ":" + account.password().reveal();
        return HttpRequest.newBuilder(
                        URI.create(account.apiBase() + "/2010-04-01/Accounts/" + account.accountSid() + path))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "application/json");
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return JSON.readTree(answer.body());
            }
            throw Trouble.refusal(answer.statusCode(), code(answer.body()));
        } catch (IOException down) {
            throw OutsideTrouble.passing(Trouble.TWILIO, "it cannot be reached or does not answer", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(Trouble.TWILIO, "we were stopping", stopped);
        }
    }

    private static int code(String body) {
        try {
            return JSON.readTree(body).path("code").asInt();
        } catch (IOException notJson) {
            return 0;
        }
    }

    private JsonNode guarded(Callable<JsonNode> work) {
        try {
            return guard.call(work, JsonNode.class);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(Trouble.TWILIO, "it has been failing and is left alone for a moment", open);
        } catch (RateLimitException tooMany) {
            throw OutsideTrouble.passing(Trouble.TWILIO, "we ask too much of it at once", tooMany);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }
}
