package frontdesk.rest;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the OpenAPI document, sent what it must not fall over: each refusal is a problem, none is a failure, each comes in time. */
@QuarkusTest
@TestProfile(EveryOperation.Unmetered.class)
@WithTestResource(HouseOnTestDatabase.class)
class NonsenseTest extends EveryOperation {
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
}
