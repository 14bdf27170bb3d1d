package frontdesk.provider.exotel;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import frontdesk.call.Dialer.Order;
import frontdesk.kernel.OutsideTrouble;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Has Exotel place calls whose sound comes straight to us (Connect Voice AI). Requests carry no name by which a second one could be known for the
 * same: none is sent again, so that nobody is rung twice.
 */
final class ConnectRequests {
    private static final String EXOTEL = "exotel";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExotelAccount account;
    private final ExotelApi api;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private final Guard guard = Guard.create()
            .withDescription(EXOTEL)
            .withCircuitBreaker()
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(10, ChronoUnit.SECONDS)
            .when(failure -> failure instanceof OutsideTrouble trouble && trouble.worthRetrying())
            .done()
            .build();

    ConnectRequests(ExotelAccount account, ExotelApi api) {
        this.account = account;
        this.api = api;
    }

    /**
     * Rings somebody.
     *
     * @param id our name for the call, which the addresses carry that Exotel calls for it
     */
    void dial(String id, Order order) {
        String socket = account.at(api.publicUrl(), "/exotel/dialled/" + id + "?sample-rate=8000")
                .replaceFirst("^http", "ws");
        String form = form(
                "From",
                order.to().e164(),
                "CallerId",
                exoPhone(order),
                "StreamUrl",
                socket,
                "StreamType",
                "bidirectional",
                "StatusCallback",
                account.at(api.publicUrl(), "/exotel/status/" + id),
                "StatusCallbackEvents[]",
                "ringing",
                "StatusCallbackEvents[]",
                "answered",
                "StatusCallbackEvents[]",
                "terminal");
        var request = HttpRequest.newBuilder(URI.create(api.base() + "/v1/Accounts/"
                        + URLEncoder.encode(api.accountSid(), UTF_8) + "/Calls/connect.json"))
                .timeout(ANSWER)
                .header("Authorization", ExotelAccount.basic(api.key(), api.token()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        JsonNode call = ask(request).path("Call");
        if (!call.path("Sid").isTextual()) {
            throw OutsideTrouble.passing(EXOTEL, "it answered without a call");
        }
    }

    /** An ExoPhone as its own country dials it: {@code 08047188888}. */
    private String exoPhone(Order order) {
        String written = order.from().written(account.region());
        return written.startsWith("+") ? order.from().e164() : written.replaceAll("[^0-9]", "");
    }

    private static String form(String... namesAndValues) {
        var form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues[i], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return form.toString();
    }

    private JsonNode ask(HttpRequest request) {
        try {
            return guard.call(() -> send(request), JsonNode.class);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(EXOTEL, "it has been failing and is left alone for a moment", open);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status / 100 != 2) {
                throw status == 429 || status >= 500
                        ? OutsideTrouble.passing(EXOTEL, "it answered " + status)
                        : OutsideTrouble.lasting(EXOTEL, "it answered " + status);
            }
            return JSON.readTree(answer.body());
        } catch (IOException down) {
            throw OutsideTrouble.passing(EXOTEL, "it cannot be reached or does not answer", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.lasting(EXOTEL, "we were stopping");
        }
    }
}
