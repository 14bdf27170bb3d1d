package frontdesk.provider.razorpay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Razorpay's REST interface: JSON in both directions. It knows no repeated requests but refunds: whoever asks again looks first. */
final class RazorpayRest {
    static final String RAZORPAY = "razorpay";
    static final URI API = URI.create("https://api.razorpay.com");
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_A_SECOND = 20;
    private static final int BAD_REQUEST = 400;

    private final URI base;
    private final Duration patience;
    private final Outsider razorpay = Outsider.named(RAZORPAY)
            .atMostASecond(MOST_A_SECOND)
            .leftAloneFor(Duration.ofSeconds(30))
            .answeringWith(BAD_REQUEST)
            .refusingWith(RazorpayRest::refusal)
            .build();

    /** What it answered; {@code refused} where the request itself was not to its liking. */
    record Answer(boolean refused, JsonNode body) {
        /** Throws {@link OutsideTrouble} where it was refused. */
        JsonNode granted() {
            if (refused) {
                String code = body.path("error").path("code").asText("no reason given");
                throw OutsideTrouble.lasting(RAZORPAY, "it refuses: " + code);
            }
            return body;
        }
    }

    /** @param patience how long an answer may take */
    RazorpayRest(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** Throws {@link OutsideTrouble} where it is refused, or nobody answers. */
    JsonNode get(RazorpayAccount account, String path) {
        return ask(request(account, path).GET()).granted();
    }

    /** The same; where nobody answers it may have been done all the same. */
    Answer post(RazorpayAccount account, String path, JsonNode body) {
        return ask(posting(account, path, body));
    }

    /** The same of a refund, which alone may carry a key: asked for by it again it is the first, and refused while that is in hand. */
    Answer giveBack(RazorpayAccount account, String path, JsonNode body, String key) {
        return ask(posting(account, path, body).header("X-Refund-Idempotency", key));
    }

    private HttpRequest.Builder posting(RazorpayAccount account, String path, JsonNode body) {
        return request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private Answer ask(HttpRequest.Builder request) {
        Outsider.Answer answer = razorpay.ask(request.build());
        try {
            return new Answer(answer.status() == BAD_REQUEST, JSON.readTree(answer.body()));
        } catch (IOException notJson) {
            throw OutsideTrouble.passing(RAZORPAY, "its answer cannot be read", notJson);
        }
    }

    private HttpRequest.Builder request(RazorpayAccount account, String path) {
        String user = account.keyId() + ":" + account.key().reveal();
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
                .header("Accept", "application/json");
    }

    private static OutsideTrouble refusal(Outsider.Answer answer) {
        int status = answer.status();
        if (status == 409 || status == 429 || status >= 500) {
            return OutsideTrouble.passing(RAZORPAY, "it answered " + status);
        }
        return OutsideTrouble.lasting(
                RAZORPAY, status == 401 ? "the key is not accepted" : "it refuses (" + status + ")");
    }
}
