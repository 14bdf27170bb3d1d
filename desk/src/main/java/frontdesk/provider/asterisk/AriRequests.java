package frontdesk.provider.asterisk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.http.Outsider;
import frontdesk.provider.http.Outsider.Answer;

/** Asks Asterisk's REST interface, a second time where the first was only unlucky, and leaves it alone for a while where it keeps failing. */
final class AriRequests {
    private static final String ASTERISK = "asterisk";
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The channel is gone, has left our application, or is there already: what we wanted of it is past. */
    private static final Set<Integer> PAST = Set.of(404, 409, 412);

    private final AriAccount account;
    private final Outsider asterisk = Outsider.named(ASTERISK)
            .connectingFor(Duration.ofSeconds(2))
            .onceMoreAfter(Duration.ofMillis(100))
            .leftAloneFor(Duration.ofSeconds(5))
            .answeringWith(PAST.toArray(Integer[]::new))
            .build();

    AriRequests(AriAccount account) {
        this.account = account;
    }

    /** Empty where there is no such thing. */
    Optional<JsonNode> get(String path) {
        Answer answer = asterisk.ask(to(path).GET().build());
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
        asterisk.ask(to(path).POST(BodyPublishers.noBody()).build());
    }

    void post(String path, ObjectNode body) {
        asterisk.ask(to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    void delete(String path) {
        asterisk.ask(to(path).DELETE().build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(account.base() + path))
                .timeout(ANSWER)
                .header("Authorization", account.authorization());
    }
}
