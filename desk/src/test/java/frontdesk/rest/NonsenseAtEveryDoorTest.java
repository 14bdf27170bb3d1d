package frontdesk.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.Route;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be called beside REST: every page and operation that is in the code, whatever else the OpenAPI document names, and FHIR. Nonsense fails at none. */
@QuarkusTest
@TestProfile(EveryOperation.Unmetered.class)
@WithTestResource(HouseOnTestDatabase.class)
class NonsenseAtEveryDoorTest {
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");
    private static final String AGENT = "agent_bright_smile";

    /** Bodies that are understood, to be spoilt one field at a time. */
    private static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry(
                    "check_availability",
                    "{\"date_range\":\"next week\",\"service_type\":\"check-up\",\"party_size\":1}"),
            Map.entry(
                    "create_booking",
                    "{\"customer\":{\"name\":\"Ida Wells\",\"phone\":\"+14155550157\"},\"datetime\":\"2026-01-01T10:00\",\"service\":\"check-up\"}"),
            Map.entry(
                    "update_booking",
                    "{\"booking_id\":\"00000000-0000-0000-0000-000000000000\",\"changes\":{\"datetime\":\"2026-01-01T10:00\",\"customer\":{\"name\":\"Ida\"}}}"),
            Map.entry(
                    "upsert_contact",
                    "{\"phone\":\"+14155550157\",\"name\":\"Ida Wells\",\"email\":\"ida@example.com\"}"),
            Map.entry("take_order", "{\"items\":[\"2 mango pickle\"],\"customer_phone\":\"+14155550157\"}"),
            Map.entry(
                    "log_call",
                    "{\"call_id\":\"nonsense\",\"disposition\":\"booked\",\"summary\":\"s\",\"transcript_url\":\"https://example.com/t\"}"),
            Map.entry("check-availability", "{\"date\":\"2026-01-01\",\"time\":\"10:00\",\"service\":\"check-up\"}"),
            Map.entry(
                    "book-appointment",
                    "{\"date\":\"2026-01-01\",\"start_time\":\"10:00\",\"customer_name\":\"Ida\",\"customer_phone\":\"+14155550157\"}"),
            Map.entry("sessions", "{\"email\":\"nobody@example.com\",\"password\":\"wrong\"}"));

    private static final String PARAMETERS = """
            {"resourceType":"Parameters","parameter":[{"name":"appt-id","valueUri":"Appointment/x"},
             {"name":"patient-resource","resource":{"resourceType":"Patient","name":[{"text":"Ida"}],"telecom":[{"system":"phone","value":"+14155550134"}]}}]}
            """;
    private static final String APPOINTMENT = """
            {"resourceType":"Appointment","id":"00000000-0000-0000-0000-000000000000","status":"booked","start":"2026-01-01T10:00:00Z",
             "slot":[{"reference":"Slot/x"}],"participant":[{"actor":{"reference":"Practitioner/x"},"status":"accepted"}]}
            """;

    private record Door(String method, String path) {}

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    private final Judge judge = new Judge();
    private String token;
    private JsonNode document;
    private Nonsense nonsense;

    @BeforeEach
    void theDocument() {
        token = access.agents().token(AGENT).orElseThrow().reveal();
        document = new Program(desk, "", token)
                .get("/openapi?format=JSON", "Accept", "application/json")
                .body();
        nonsense = new Nonsense(document);
    }

    @Test
    void whatAgentsCallFailsAtNothing() {
        SortedSet<Door> doors = doors();
        doors.forEach(door -> spoil(door.method(), door.path()));
        assertThat(doors)
                .extracting(Door::path)
                .contains(
                        "/api/functions/check_availability",
                        "/api/functions/log_call",
                        "/api/mcp",
                        "/console/{business}/calls",
                        "/book/{business}/hold",
                        "/sign-in",
                        "/twilio/voice")
                .hasSizeGreaterThan(200);
        assertThat(judge.requests()).isGreaterThan(1000);
        assertThat(judge.complaints()).isEmpty();
    }

    private SortedSet<Door> doors() {
        SortedSet<Door> doors = new TreeSet<>(Comparator.comparing(Door::path).thenComparing(Door::method));
        Route.everywhere().forEach(route -> doors.add(new Door(route.method(), route.path())));
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> doors.add(new Door(method.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
        doors.removeIf(door -> door.path().startsWith(EveryOperation.ROOT));
        return doors;
    }

    private void spoil(String method, String path) {
        String last = Stream.of(path.split("/"))
                .filter(step -> !step.startsWith("{"))
                .reduce((_, second) -> second)
                .orElse("");
        String address = path.replaceAll("\\{agent_?[iI]d}", AGENT).replaceAll("\\{[^}]+}", "x");
        String sound = SOUND.getOrDefault(last, "{}");
        send(method, path, address, sound);
        if (!method.equals("GET")) {
            nonsense.spoilt(sound).forEach(body -> send(method, path, address, body));
        }
        if (path.contains("{")) {
            Nonsense.TEXTS.forEach(text -> send(
                    method, path, path.replaceAll("\\{[^}]+}", encoded(text).replace("$", "%24")), sound));
        }
    }

    @Test
    void fhirFailsAtNothing() {
        String base = "/fhir/r4/" + DemoBusinesses.clinic().slug();
        for (String operation : List.of("$find", "$hold", "$book", "x/$hold")) {
            fhir("POST", base + "/Appointment/" + operation, PARAMETERS);
        }
        fhir("PUT", base + "/Appointment/00000000-0000-0000-0000-000000000000", APPOINTMENT);
        fhir(
                "PATCH",
                base + "/Appointment/00000000-0000-0000-0000-000000000000",
                "{\"status\":\"cancelled\",\"start\":\"2026-01-01T10:00:00Z\"}");
        for (String text : Nonsense.TEXTS) {
            String word = encoded(text);
            for (String query : List.of(
                    "Schedule?actor=",
                    "Schedule?service-type=",
                    "Schedule/",
                    "Slot?schedule=",
                    "Slot?start=",
                    "Slot?status=",
                    "Slot/",
                    "Appointment?date=",
                    "Appointment?status=",
                    "Appointment?actor=",
                    "Appointment?_id=",
                    "Appointment?cursor=",
                    "Appointment?_count=",
                    "Appointment/",
                    "Appointment/$find?start=",
                    "Appointment/$find?end=",
                    "Appointment/$find?visit-type=",
                    "Appointment/$find?practitioner=")) {
                send("GET", "GET " + query, base + "/" + query + word, "");
            }
        }
        assertThat(judge.requests()).isGreaterThan(1000);
        assertThat(judge.complaints()).isEmpty();
    }

    private void fhir(String method, String address, String sound) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/fhir+json";
        nonsense.spoilt(sound).forEach(body -> send(method, address, address, body, "Content-Type", type));
    }

    private void send(String method, String operation, String address, String body, String... headers) {
        judge.judge(
                method + " " + operation,
                address + " " + body,
                () -> Wire.send(
                        Wire.to(desk.resolve(address), "application/json", token)
                                .setHeader("X-Agent-Token", token)
                                .method(
                                        method,
                                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)),
                        headers));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("..", "%2E%2E");
    }
}
