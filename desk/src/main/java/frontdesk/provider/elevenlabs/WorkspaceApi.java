package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Refusal;

/**
 * The workspace interface of ElevenLabs over HTTP. What was not taken because there was too much at once is sent again a little later, and so is what can
 * be repeated without harm; what makes something is sent once, since it may have been made although the answer was lost.
 */
final class WorkspaceApi {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TRIES = 3;
    private static final int MOST_PAGES = 100;
    private static final int SHOWN = 300;

    private final ElevenLabsAccount account;
    private final Endpoint endpoint;
    private final Pause pause;

    /** How it is waited before the same is sent again. */
    interface Pause {
        void before(int nextTry) throws InterruptedException;
    }

    WorkspaceApi(ElevenLabsAccount account) {
        this(account, PATIENCE, next -> Thread.sleep(500L << next));
    }

    WorkspaceApi(ElevenLabsAccount account, Duration patience, Pause pause) {
        this.account = account;
        this.endpoint = account.endpoint(patience);
        this.pause = pause;
    }

    String host() {
        return endpoint.outsider();
    }

    /** What stands there; empty where nothing does. */
    Optional<ObjectNode> get(String path) {
        HttpResponse<String> answer = ask("GET", path, null, true);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(object(path, taken(answer)));
    }

    /**
     * Everything of a list, page by page.
     *
     * @param field where the list is in a page, or empty where the answer is the list
     */
    Stream<JsonNode> all(String path, String field) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String at = cursor.isEmpty()
                    ? path
                    : path + (path.contains("?") ? "&" : "?") + "cursor=" + Query.encoded(cursor);
            JsonNode answer = read(at, taken(ask("GET", at, null, true)));
            (field.isEmpty() ? answer : answer.path(field)).forEach(found::add);
            cursor = answer.path("next_cursor").asText("");
            boolean more = answer.path("has_more").asBoolean(!cursor.isEmpty());
            if (!more || cursor.isEmpty()) {
                return found.stream();
            }
        }
        throw OutsideTrouble.lasting(endpoint.outsider(), "never ends its list");
    }

    /** Makes something. */
    ObjectNode post(String path, ObjectNode body) {
        return object(path, taken(ask("POST", path, body, false)));
    }

    void patch(String path, ObjectNode body) {
        taken(ask("PATCH", path, body, true));
    }

    /** What is gone already is no trouble. */
    void delete(String path) {
        HttpResponse<String> answer = ask("DELETE", path, null, true);
        if (answer.statusCode() != 404) {
            taken(answer);
        }
    }

    static String text(ObjectNode answer, String field) {
        String text = answer.path(field).asText("");
        if (text.isEmpty()) {
            throw OutsideTrouble.lasting(ElevenLabsWorkspace.NAME, "answered without " + field);
        }
        return text;
    }

    /** @param repeatable whether it does no harm to send it twice */
    private HttpResponse<String> ask(String method, String path, @Nullable ObjectNode body, boolean repeatable) {
        for (int next = 1; ; next++) {
            try {
                HttpResponse<String> answer = endpoint.ask(request(method, path, body), BodyHandlers.ofString());
                boolean again = answer.statusCode() == 429 || repeatable && answer.statusCode() >= 500;
                if (!again || next == TRIES) {
                    return answer;
                }
            } catch (OutsideTrouble trouble) {
                if (!repeatable
                        || !trouble.worthRetrying()
                        || next == TRIES
                        || Thread.currentThread().isInterrupted()) {
                    throw trouble;
                }
            }
            rest(next);
        }
    }

    private void rest(int next) {
        try {
            pause.before(next);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(endpoint.outsider(), "nobody waits for the answer any more", stopping);
        }
    }

    private HttpRequest request(String method, String path, @Nullable ObjectNode body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return HttpRequest.newBuilder(URI.create(account.base().toString().replaceAll("/$", "") + path))
                .header(ElevenLabsAccount.KEY, account.key().reveal())
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
    }

    /** The body, where it was taken. A refusal is told with the place and the reason that the platform names, and never with what we sent. */
    private String taken(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return answer.body();
        }
        if (status == 422 || status == 400) {
            throw OutsideTrouble.lasting(
                    endpoint.outsider(),
                    "does not take the request (status %d): %s".formatted(status, reason(answer.body())));
        }
        throw Refusal.of(endpoint.outsider(), status, answer.body());
    }

    /** Their errors are a list of places at 422, and an object otherwise. */
    private static String reason(String body) {
        try {
            JsonNode detail = ElevenLabsAccount.JSON.readTree(body).path("detail");
            List<String> reasons = new ArrayList<>();
            detail.forEach(one -> {
                if (one.has("msg")) {
                    reasons.add(one.path("loc") + " " + one.path("msg").asText());
                }
            });
            String told = reasons.isEmpty()
                    ? detail.path("message").asText(detail.asText("no reason given"))
                    : String.join("; ", reasons);
            return told.substring(0, Math.min(SHOWN, told.length()));
        } catch (JsonProcessingException garbage) {
            return "no reason given";
        }
    }

    private ObjectNode object(String path, String body) {
        if (read(path, body) instanceof ObjectNode object) {
            return object;
        }
        throw OutsideTrouble.passing(endpoint.outsider(), "sent what nobody understands");
    }

    private JsonNode read(String path, String body) {
        try {
            return ElevenLabsAccount.JSON.readTree(body);
        } catch (JsonProcessingException cut) {
            throw OutsideTrouble.passing(
                    endpoint.outsider(), "sent what nobody understands of " + path.replaceAll("/[^/]*$", ""), cut);
        }
    }
}
