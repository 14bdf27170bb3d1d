package frontdesk.provider.hubspot;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.http.Outsider;

/** HubSpot's REST interface (CRM objects, v3). */
final class HubSpotRest {
    private static final String HUBSPOT = "HubSpot";
    private static final Duration ANSWER = Duration.ofSeconds(8);

    /** An account may ask ten times a second. */
    private static final int MOST_A_SECOND = 8;

    private final URI base;
    private final Outsider outsider;

    HubSpotRest(URI base) {
        this(base, MOST_A_SECOND);
    }

    HubSpotRest(URI base, int mostASecond) {
        this.base = base;
        this.outsider = Outsider.named(HUBSPOT)
                .leftAloneFor(Duration.ofSeconds(30))
                .atMostASecond(mostASecond)
                .answeringWith(404, 409)
                .refusingWith(HubSpotRest::refusal)
                .build();
    }

    /** What came back; 404 and 409 are answers. */
    Outsider.Answer post(Secret token, String path, JsonNode body) {
        return ask(token, path, request -> request.POST(BodyPublishers.ofString(body.toString())));
    }

    Outsider.Answer patch(Secret token, String path, JsonNode body) {
        return ask(token, path, request -> request.method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    private Outsider.Answer ask(Secret token, String path, UnaryOperator<HttpRequest.Builder> how) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token.reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        return outsider.ask(how.apply(request).build());
    }

    private static OutsideTrouble refusal(Outsider.Answer answer) {
        int status = answer.status();
        if (status == 429 || status >= 500) {
            return OutsideTrouble.passing(HUBSPOT, "it answered " + status);
        }
        return switch (status) {
            case 401 -> OutsideTrouble.lasting(HUBSPOT, "the token is not known there");
            case 403 -> OutsideTrouble.lasting(HUBSPOT, "the token may not do this");
            default -> OutsideTrouble.lasting(HUBSPOT, "it answered " + status);
        };
    }
}
