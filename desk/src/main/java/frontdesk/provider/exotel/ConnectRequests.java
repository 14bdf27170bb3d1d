package frontdesk.provider.exotel;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.call.Dialer.Order;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Has Exotel place calls whose sound comes straight to us (Connect Voice AI). Requests carry no name by which a second one could be known for the
 * same: none is sent again, so that nobody is rung twice.
 */
final class ConnectRequests {
    private static final String EXOTEL = "exotel";
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ExotelAccount account;
    private final ExotelApi api;
    private final Outsider exotel = Outsider.named(EXOTEL).build();

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
        JsonNode call = exotel.json(request).path("Call");
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
}
