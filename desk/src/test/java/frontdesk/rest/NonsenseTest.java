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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.Errands;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the OpenAPI document, sent what it must not fall over: each refusal is a problem, none is a failure, each comes in time. */
@QuarkusTest
@TestProfile(NonsenseTest.Unmetered.class)
@WithTestResource(HouseOnTestDatabase.class)
class NonsenseTest {
    /** Lets thousands of requests a minute in. */
    public static final class Unmetered implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("frontdesk.rest.requests-per-minute", "1000000");
        }
    }

    private static final String ROOT = "/api/v1/businesses/{slug}";
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Errands errands;

    private Program trattoria;
    private JsonNode document;
    private LocalDate day;
    private List<JsonNode> free;
    private int turn;
    private String service;
    private final Judge judge = new Judge();

    /** One operation, and an address and a body with which it is not refused for its form. */
    private record Operation(String method, String path, String address, JsonNode described, String body) {
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
                access.token("agent_trattoria_lucia").orElseThrow().reveal());
        errands.allow(DemoBusinesses.TRATTORIA, 1000);
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

    private List<Operation> operations() {
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

    private String id(String path) {
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
        return path.contains("/bookings/{id}")
                ? made("bookings", "book", "/id")
                : "00000000-0000-0000-0000-000000000000";
    }

    /** What was free may have been taken meanwhile, by ourselves. */
    private String made(String path, String operation, String id) {
        return free.stream()
                .map(_ -> trattoria.post(path, body(operation)))
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .at(id);
    }

    private String body(String operation) {
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
            case "answerErrand" -> "{\"answer\":\"2\"}";
            case "endErrandCall" -> "{\"result\":\"unanswered\"}";
            default -> "{}";
        };
    }

    @Test
    void aProblemIsDescribedByAllThatItMaySay() {
        assertThat(document.at("/components/schemas/Problem/properties").properties())
                .extracting(Map.Entry::getKey)
                .hasSizeGreaterThan(4)
                .isSubsetOf(Program.OF_A_PROBLEM);
    }

    @Test
    void whatIsSoundIsNotRefusedForItsForm() {
        for (Operation operation : operations()) {
            if (operation.takesJson()) {
                Answer answer = send(operation, operation.address(), operation.body());
                assertThat(answer.status())
                        .as("%s: %s", operation.name(), answer)
                        .isNotIn(400, 404, 415, 422);
            }
        }
        assertThat(judge.complaints()).isEmpty();
    }

    @Test
    void nonsenseInABodyIsAProblemAndNoFailure() {
        var nonsense = new Nonsense(document);
        for (Operation operation : operations()) {
            if (operation.takesJson()) {
                nonsense.spoilt(operation.body(), operation.schema())
                        .forEach(body -> send(operation, operation.address(), body));
            }
        }
        assertThat(judge.tried()).contains("hold", "confirmHold", "book", "changeBooking", "visit", "series", "wait");
        assertThat(judge.requests()).isGreaterThan(1000);
        assertThat(judge.complaints()).isEmpty();
    }

    @Test
    void nonsenseInAnAddressIsAProblemAndNoFailure() {
        for (Operation operation : operations()) {
            for (String text : Nonsense.TEXTS) {
                String word = encoded(text);
                String path = operation.path().replace("{id}", word).replace("{service}", word);
                send(operation, path.replace("{slug}", word), operation.body());
                send(operation, path.replace("{slug}", trattoria.slug()), operation.body());
                for (JsonNode parameter : operation.described().path("parameters")) {
                    if (parameter.get("in").asText().equals("query")) {
                        String query = parameter.get("name").asText() + "=" + word;
                        String rest = query.startsWith("service=") ? "" : "&service=" + service;
                        send(operation, operation.address() + "?" + query + rest, operation.body());
                    }
                }
            }
        }
        assertThat(judge.tried())
                .contains("services", "availability", "offers", "bookings", "booking", "history", "waiting");
        assertThat(judge.tried()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(judge.requests()).isGreaterThan(1000);
        assertThat(judge.complaints()).isEmpty();
    }

    @Test
    void nonsenseInAHeaderIsAProblemAndNoFailure() {
        for (Operation operation : operations()) {
            for (var header : Map.of(
                            "Content-Type",
                                    List.of("text/html", "application/xml", "x", "application/json;charset=utf-7"),
                            "Accept", List.of("image/png", "nonsense", "*/*;q=0"),
                            "If-Match", List.of("\"x\"", "\"99999999999999\"", "*", "3,4"),
                            "If-None-Match", List.of("\"x\"", "*"),
                            "Idempotency-Key", List.of("k".repeat(256), "'; --", " "),
                            "Authorization",
                                    List.of("Bearer", "Bearer ", "Basic eDp4", "Bearer a.b.c", "Bearer ' or 1"))
                    .entrySet()) {
                header.getValue()
                        .forEach(value ->
                                send(operation, operation.address(), operation.body(), header.getKey(), value));
            }
        }
        assertThat(judge.requests()).isGreaterThan(400);
        assertThat(judge.complaints()).isEmpty();
    }

    @Test
    void nonsenseInATableIsAProblemAndNoFailure() {
        String header = "date,start,service,with,name,phone,party,minutes,status,notes\n";
        for (String text : Nonsense.TEXTS) {
            for (String table : List.of(
                    text,
                    header + text,
                    header + (text + ",").repeat(10),
                    header + "%s,19:00,%s,,%s,,2,,,%s".formatted(day, service, text, text),
                    header + "%s,19:00,%s,\"%s".formatted(day, service, text))) {
                judged(
                        "importBookings",
                        table,
                        () -> trattoria.post("bookings/import?dry-run=true", table, "Content-Type", "text/csv"));
            }
        }
        assertThat(judge.requests()).isGreaterThan(100);
        assertThat(judge.complaints()).isEmpty();
    }

    private Answer send(Operation operation, String address, String body, String... headers) {
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

    private Answer judged(String operation, String sent, Supplier<Answer> asking) {
        var answer = new Answer(judge.judge(operation, sent, () -> asking.get().response()));
        if (answer.status() >= 400 && !answer.isProblem()) {
            judge.complain(operation, sent, "no problem: " + answer);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
