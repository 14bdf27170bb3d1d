package frontdesk.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.CallPlan;
import frontdesk.errand.CallingHours;
import frontdesk.errand.Errands;
import frontdesk.rest.Program.Answer;

/** Every operation of the OpenAPI document, with an address and a body with which it is not refused for its form. */
abstract class EveryOperation {
    /** Lets thousands of requests a minute in. */
    public static final class Unmetered implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("frontdesk.rest.requests-per-minute", "1000000");
        }
    }

    static final String ROOT = "/api/v1/businesses/{slug}";
    static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Errands errands;

    Program trattoria;
    JsonNode document;
    LocalDate day;
    List<JsonNode> free;
    int turn;
    String service;
    final Judge judge = new Judge();

    /** One operation, and an address and a body with which it is not refused for its form. */
    record Operation(String method, String path, String address, JsonNode described, String body) {
        String name() {
            return described.get("operationId").asText();
        }

        boolean takesJson() {
            return described.at("/requestBody/content").has("application/json");
        }

        JsonNode schema() {
            return described.at("/requestBody/content/application~1json/schema");
        }
    }

    @BeforeEach
    void theTrattoriaAndTheDocument() {
        trattoria = new Program(
                desk,
                DemoBusinesses.trattoria().slug(),
                access.agents().token("agent_trattoria_lucia").orElseThrow().reveal());
        errands.allow(DemoBusinesses.TRATTORIA, CallPlan.of(1000));
        errands.callAt(DemoBusinesses.TRATTORIA, CallingHours.ALWAYS);
        document = trattoria
                .get("/openapi?format=JSON", "Accept", "application/json")
                .body();
        day = LocalDate.now(clock.withZone(DemoBusinesses.trattoria().zone())).plusWeeks(5);
        service = encoded(trattoria.get("services").at("/services/0/name"));
        free = trattoria
                .get("offers?party=2&service=" + service
                        + "&limit=50&within=%sT08:00/%sT20:00".formatted(day, day.plusWeeks(4)))
                .body()
                .findValues("wish");
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(_ -> path.getKey().startsWith(ROOT))
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> {
                    String address = path.getKey()
                            .replace("{slug}", trattoria.slug())
                            .replace("{id}", id(path.getKey()))
                            .replace("{service}", "dentist");
                    operations.add(new Operation(
                            method.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            address,
                            method.getValue(),
                            body(method.getValue().get("operationId").asText())));
                }));
        return operations;
    }

    String id(String path) {
        if (path.contains("/holds/")) {
            return made("holds", "hold", "/hold/id");
        }
        if (path.contains("/errands/calls/{id}")) {
            trattoria.post("errands", body("makeErrand"));
            return trattoria.post("errands/calls", "{}").at("/id");
        }
        if (path.contains("/errands/{id}")) {
            return trattoria.post("errands", body("makeErrand")).at("/id");
        }
        if (path.contains("/contacts/{id}")) {
            return trattoria.post("contacts", body("saveContact")).at("/id");
        }
        return path.contains("/bookings/{id}")
                ? made("bookings", "book", "/id")
                : "00000000-0000-0000-0000-000000000000";
    }

    /** What was free may have been taken meanwhile, by ourselves. */
    String made(String path, String operation, String id) {
        return free.stream()
                .map(_ -> trattoria.post(path, body(operation)))
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .at(id);
    }

    String body(String operation) {
        String wish = free.get(turn++ % free.size()).toString();
        String customer = "{\"name\":\"Ida Wells\",\"phone\":\"+14155550157\"}";
        return switch (operation) {
            case "hold" -> "{\"wish\":%s}".formatted(wish);
            case "confirmHold" -> "{\"customer\":%s}".formatted(customer);
            case "book" -> "{\"wish\":%s,\"customer\":%s}".formatted(wish, customer);
            case "wait" -> "{\"wish\":%s,\"customer\":%s,\"stretch\":{}}".formatted(wish, customer);
            case "visit" -> "{\"wishes\":[%s],\"customer\":%s}".formatted(wish, customer);
            case "series" ->
                "{\"wish\":%s,\"every\":\"P1W\",\"times\":2,\"leaving\":true,\"customer\":%s}"
                        .formatted(wish, customer);
            case "makeErrand" ->
                "{\"user\":%s,\"service\":\"dentist\",\"when\":\"friday\",\"preferences\":{\"notBefore\":\"10:00\",\"days\":[\"friday\"]},\"providers\":[%s]}"
                        .formatted(customer, customer);
            case "saveContact" ->
                "{\"name\":\"Ida Wells\",\"phone\":\"+14155550157\",\"email\":\"ida@example.com\",\"tags\":[\"vip\"]}";
            case "tagContact" -> "{\"add\":[\"regular\"],\"remove\":[\"vip\"]}";
            case "noteOnContact" -> "{\"text\":\"Likes the window\"}";
            case "mergeContacts" ->
                "{\"other\":\"%s\"}"
                        .formatted(trattoria
                                .post("contacts", "{\"email\":\"ida@example.org\"}")
                                .at("/id"));
            case "addWebhook" -> "{\"url\":\"https://example.com/hooks\",\"events\":[\"booking.confirmed\"]}";
            case "order" ->
                "{\"phone\":\"+14155550157\",\"currency\":\"INR\",\"items\":[{\"name\":\"Pickle\",\"quantity\":2,\"price\":22500}]}";
            case "answerErrand" -> "{\"answer\":\"2\"}";
            case "endErrandCall" -> "{\"result\":\"unanswered\"}";
            default -> "{}";
        };
    }

    Answer send(Operation operation, String address, String body, String... headers) {
        String sent = address + " " + body + " " + String.join(":", headers);
        return judged(
                operation.name(),
                sent,
                () -> trattoria.send(
                        operation.method(),
                        address,
                        operation.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                        headers));
    }

    Answer judged(String operation, String sent, Supplier<Answer> asking) {
        var answer = new Answer(judge.judge(operation, sent, () -> asking.get().response()));
        if (answer.status() >= 400 && !answer.isProblem()) {
            judge.complain(operation, sent, "no problem: " + answer);
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
