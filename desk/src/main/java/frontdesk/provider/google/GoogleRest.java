package frontdesk.provider.google;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.google.GoogleAccess.Entry;
import frontdesk.provider.http.Outsider;

/** The interface of Google Calendar (v3) as one account sees it; what is refused for asking too much is asked again later. */
final class GoogleRest {
    static final String NAME = "Google Calendar";
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_A_SECOND = 100;
    private static final Set<String> TOO_MUCH = Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded");

    private final Outsider google = Outsider.named(NAME)
            .atMostASecond(MOST_A_SECOND)
            .answeringWith(400, 401, 403, 404, 409, 410, 412)
            .build();
    private final URI api;
    private final GoogleAccess access;

    GoogleRest(URI api, URI tokens, Clock clock) {
        this.api = api;
        this.access = new GoogleAccess(tokens, clock);
    }

    /** What came of a request. */
    sealed interface Said {
        record Yes(JsonNode body) implements Said {}

        /** @param status 404, 409, 410 or 412: what it means depends on what was asked */
        record No(int status) implements Said {}

        record Closed(String whatToDo) implements Said {}
    }

    Said get(Account account, String path) {
        return ask(account, "GET", path, null, null);
    }

    /** @param tag the version that is meant, or null for any */
    Said send(Account account, String method, String path, @Nullable JsonNode body, @Nullable String tag) {
        return ask(account, method, path, body, tag);
    }

    private Said ask(Account account, String method, String path, @Nullable JsonNode body, @Nullable String tag) {
        Said said = once(account, method, path, body, tag);
        if (said instanceof Said.No(int status) && status == 401) {
            // It may have been taken back within its hour; a new one tells.
            access.forget(account);
            said = once(account, method, path, body, tag);
        }
        return said instanceof Said.No(int status) && status == 401 ? new Said.Closed(GoogleAccess.TAKEN_BACK) : said;
    }

    private Said once(Account account, String method, String path, @Nullable JsonNode body, @Nullable String tag) {
        return switch (access.enter(account)) {
            case Entry.Closed(String whatToDo) -> new Said.Closed(whatToDo);
            case Entry.Open open -> {
                var request = HttpRequest.newBuilder(URI.create(api + path))
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + open.token().reveal())
                        .header("Accept", "application/json")
                        .method(
                                method,
                                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
                if (body != null) {
                    request.header("Content-Type", "application/json; charset=utf-8");
                }
                if (tag != null) {
                    request.header("If-Match", tag);
                }
                yield said(google.ask(request.build()));
            }
        };
    }

    private static Said said(Outsider.Answer answer) {
        return switch (answer.status()) {
            case 401, 404, 409, 410, 412 -> new Said.No(answer.status());
            case 400, 403 -> refused(answer);
            default ->
                new Said.Yes(answer.body().isEmpty() ? MissingNode.getInstance() : GoogleAccess.read(answer.body()));
        };
    }

    private static Said refused(Outsider.Answer answer) {
        JsonNode error = GoogleAccess.read(answer.body()).path("error");
        String reason = error.path("errors").path(0).path("reason").asText();
        if (TOO_MUCH.contains(reason)) {
            throw OutsideTrouble.passing(NAME, "we ask too much of it at once").leftAloneFor(answer.rest());
        }
        return new Said.Closed(
                answer.status() == 403
                        ? "Google does not allow it: this account may not read or write there. Share the calendar with it."
                        : "Google does not understand what we ask (" + reason + ").");
    }
}
