package frontdesk.provider.calendly;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The interface of Calendly (v2) as one account sees it; what is refused for asking too much is asked again later. */
final class CalendlyRest {
    static final String NAME = "Calendly";
    static final URI API = URI.create("https://api.calendly.com");
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final String NOT_ALLOWED =
            "Calendly does not allow it: the token needs the right to read users and scheduled events.";
    private static final String TAKEN_BACK =
            "Calendly does not let us in any more: make a new personal access token, and connect the account again.";
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outsider calendly =
            Outsider.named(NAME).answeringWith(400, 401, 403, 404, 409).build();
    private final URI api;

    CalendlyRest(URI api) {
        this.api = api;
    }

    /** What came of a request. */
    sealed interface Said {
        record Yes(JsonNode body) implements Said {}

        /** @param status 400, 403, 404 or 409: what it means depends on what was asked */
        record No(int status, String why) implements Said {}

        record Closed(String whatToDo) implements Said {}
    }

    Said get(Account account, String path) {
        return ask(account, "GET", path, null);
    }

    Said post(Account account, String path, JsonNode body) {
        return ask(account, "POST", path, body);
    }

    Said delete(Account account, String path) {
        return ask(account, "DELETE", path, null);
    }

    /** What has to be answered for anything to be done at all. */
    JsonNode read(Account account, String path) {
        return switch (get(account, path)) {
            case Said.Yes(JsonNode body) -> body;
            case Said.Closed(String whatToDo) -> throw OutsideTrouble.lasting(NAME, whatToDo);
            case Said.No _ -> throw OutsideTrouble.lasting(NAME, NOT_ALLOWED);
        };
    }

    private Said ask(Account account, String method, String path, @Nullable JsonNode body) {
        String token =
                account.secret(CalendlyCalendar.TOKEN).map(Secret::reveal).orElse("");
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        Outsider.Answer answer = calendly.ask(request.build());
        return switch (answer.status()) {
            case 401 -> new Said.Closed(TAKEN_BACK);
            case 400, 403, 404, 409 -> new Said.No(answer.status(), why(answer.body()));
            default -> new Said.Yes(read(answer.body()));
        };
    }

    private static String why(String body) {
        try {
            return JSON.readTree(body).path("message").asText();
        } catch (IOException notJson) {
            return "";
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException garbled) {
            throw OutsideTrouble.passing(NAME, "its answer makes no sense", garbled);
        }
    }

    static Instant moment(JsonNode of, String field) {
        return OffsetDateTime.parse(of.path(field).asText()).toInstant();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The last part of what Calendly calls something, by which paths name it. */
    static String uuid(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
