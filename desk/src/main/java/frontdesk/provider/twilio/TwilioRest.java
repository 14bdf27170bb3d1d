package frontdesk.provider.twilio;

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

/**
 * Twilio's REST interface (2010-04-01) behind one guard: so many requests a second at most; five failures of ten, and it is left alone for half
 * a minute. Nothing is asked twice by itself, since Twilio has no key for repeated requests.
 */
final class TwilioRest {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TwilioAccount account;
    private final Outsider twilio;

    TwilioRest(TwilioAccount account, int mostASecond) {
        this.account = account;
        this.twilio = Outsider.named(Trouble.TWILIO)
                .connectingFor(Duration.ofSeconds(5))
                .leftAloneFor(Duration.ofSeconds(30))
                .atMostASecond(mostASecond)
                .refusingWith(refused -> Trouble.refusal(refused.status(), code(refused.body())))
                .build();
    }

    /** Throws {@link OutsideTrouble} where it is refused, or nobody answers. */
    JsonNode get(String path) {
        return twilio.json(request(path).GET().build());
    }

    /** The same; where nobody answers it may have been done all the same. */
    JsonNode post(String path, Form form) {
        return twilio.json(
                request(path).POST(BodyPublishers.ofString(form.encoded())).build());
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

    private static int code(String body) {
        try {
            return JSON.readTree(body).path("code").asInt();
        } catch (IOException notJson) {
            return 0;
        }
    }
}
