package frontdesk.provider.asterisk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.faulttolerance.api.Guard;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import frontdesk.kernel.OutsideTrouble;

/** Asks Asterisk's REST interface, a second time where the first was only unlucky, and leaves it alone for a while where it keeps failing. */
final class AriRequests {
    private static final String ASTERISK = "asterisk";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The channel is gone, has left our application, or is there already: what we wanted of it is past. */
    private static final Set<Integer> PAST = Set.of(404, 409, 412);

    private final AriAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private final Guard guard = Guard.create()
            .withDescription(ASTERISK)
            .withRetry()
            .maxRetries(1)
            .delay(100, ChronoUnit.MILLIS)
            .whenException(AriRequests::isPassing)
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(5, ChronoUnit.SECONDS)
            .when(AriRequests::isPassing)
            .done()
            .build();

    AriRequests(AriAccount account) {
        this.account = account;
    }

    /** Empty where there is no such thing. */
    Optional<JsonNode> get(String path) {
        Answer answer = ask(to(path).GET().build());
        if (PAST.contains(answer.status())) {
            return Optional.empty();
        }
        try {
            JsonNode found = JSON.readTree(answer.body());
            return Optional.ofNullable(found).filter(node -> !(node instanceof MissingNode));
        } catch (IOException garbage) {
            throw OutsideTrouble.passing(ASTERISK, "it answered what nobody can read", garbage);
        }
    }

    void post(String path) {
        ask(to(path).POST(BodyPublishers.noBody()).build());
    }

    void post(String path, ObjectNode body) {
        ask(to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    void delete(String path) {
        ask(to(path).DELETE().build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(account.base() + path))
                .timeout(ANSWER)
                .header("Authorization", account.authorization());
    }

    private record Answer(int status, String body) {}

    private Answer ask(HttpRequest request) {
        try {
            return guard.call(() -> send(request), Answer.class);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(ASTERISK, "it has been failing and is left alone for a moment", open);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status / 100 != 2 && !PAST.contains(status)) {
                throw status == 429 || status >= 500
                        ? OutsideTrouble.passing(ASTERISK, "it answered " + status)
                        : OutsideTrouble.lasting(ASTERISK, "it answered " + status);
            }
            return new Answer(status, answer.body());
        } catch (IOException down) {
            throw OutsideTrouble.passing(ASTERISK, "it cannot be reached or does not answer", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.lasting(ASTERISK, "we were stopping");
        }
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof OutsideTrouble trouble && trouble.worthRetrying();
    }
}
