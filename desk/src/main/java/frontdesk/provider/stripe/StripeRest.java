package frontdesk.provider.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/** Stripe's REST interface: forms go in, JSON comes back. What is posted carries a key, so that it may be asked again. */
final class StripeRest {
    static final String STRIPE = "stripe";
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final ObjectMapper JSON = new ObjectMapper();

    /** What their own test accounts allow. */
    private static final int MOST_A_SECOND = 25;

    private final URI base;
    private final Duration patience;
    private final Outsider stripe = Outsider.named(STRIPE)
            .atMostASecond(MOST_A_SECOND)
            .leftAloneFor(Duration.ofSeconds(30))
            .refusingWith(StripeRest::refusal)
            .build();

    /** @param patience how long an answer may take */
    StripeRest(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** Throws {@link OutsideTrouble} where it is refused, or nobody answers. */
    JsonNode get(StripeAccount account, String path) {
        return stripe.json(request(account, path).GET().build());
    }

    /** @param key the same for every try of the same thing */
    JsonNode post(StripeAccount account, String path, Map<String, String> form, String key) {
        String body = form.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        return stripe.json(request(account, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(StripeAccount account, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + account.key().reveal())
                .header("Stripe-Version", "2025-03-31.basil")
                .header("Accept", "application/json");
    }

    /** Their sentences may quote what was sent, so only their code for it is told on. */
    private static OutsideTrouble refusal(Outsider.Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 401 -> OutsideTrouble.lasting(STRIPE, "the key is not accepted");
            case 403 -> OutsideTrouble.lasting(STRIPE, "the key may not do this");
            case 409, 429 -> OutsideTrouble.passing(STRIPE, "it has too much to do (" + status + ")");
            default ->
                status >= 500
                        ? OutsideTrouble.passing(STRIPE, "it is in trouble (" + status + ")")
                        : OutsideTrouble.lasting(STRIPE, "it refuses: " + code(answer.body()));
        };
    }

    private static String code(String body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            return error.path("code").asText(error.path("type").asText("no reason given"));
        } catch (IOException notJson) {
            return "no reason given";
        }
    }
}
