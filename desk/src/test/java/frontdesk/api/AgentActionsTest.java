package frontdesk.api;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.access.Access;
import frontdesk.access.Role;
import frontdesk.api.Agent.Answer;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Face 1 over the wire, on the demo clinic: what agents send, and what they get. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class AgentActionsTest {
    private static final String CLINIC = "agent_bright_smile";
    private static final String TRATTORIA = "agent_trattoria_lucia";

    /** Days that no other test books on. */
    private static int week = 2;

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    private Agent clinic;
    private LocalDate tuesday;

    @BeforeEach
    void aQuietTuesday() {
        clinic = agent(CLINIC);
        tuesday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(week++)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    private Agent agent(String id) {
        return new Agent(desk, id, access.agents().token(id).orElseThrow().reveal());
    }

    private String booking(String time, String phone) {
        return """
                {"date":"%s","start_time":"%s","service":"check-up","staff":"Dr. Lee","customer_name":"Ida Wells","customer_phone":"%s"}
                """.formatted(tuesday, time, phone);
    }

    @Test
    void availabilityListsTheStartsOfTheDay() {
        Answer answer =
                clinic.post("check-availability", "{\"date\":\"%s\",\"service\":\"check-up\"}".formatted(tuesday));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("date")).isEqualTo(tuesday.toString());
        assertThat(answer.body().get("total_slots").asInt()).isPositive();
        assertThat(answer.body().get("available_slots").asInt())
                .isEqualTo(answer.body().get("total_slots").asInt());
        assertThat(answer.body().get("slots").get(0).get("start_time").asText()).isEqualTo("08:00");
        assertThat(answer.body().get("slots").get(0).get("end_time").asText()).isEqualTo("08:30");
        assertThat(answer.text("message")).isNotBlank();
    }

    @Test
    void aTimeIsBookedOnceAndTheNextAgentIsOfferedOthers() {
        Answer first = clinic.post("book-appointment", booking("10:00", "+14155550141"));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().get("success").asBoolean()).isTrue();
        assertThat(first.text("start_time")).isEqualTo("10:00");

        Answer second = clinic.post("book-appointment", booking("10:00", "+14155550142"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("success").asBoolean()).isFalse();
        assertThat(second.body().get("alternatives")).isNotEmpty();
        assertThat(second.text("message")).isNotBlank();
    }

    @Test
    void theSameIdempotencyKeyGivesTheFirstAnswerAgain() {
        String body = booking("11:00", "+14155550143");
        Answer first = clinic.post("book-appointment", body, "Idempotency-Key", "key-" + tuesday);
        Answer again = clinic.post("book-appointment", body, "Idempotency-Key", "key-" + tuesday);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("appointment_id")).isEqualTo(first.text("appointment_id"));
    }

    @Test
    void theSameConversationBookingTheSameTimeForTheSameNumberIsARepeat() {
        String body =
                booking("11:30", "+14155550144").replaceFirst("\\{", "{\"conversation_id\":\"conv-" + tuesday + "\",");
        Answer first = clinic.post("book-appointment", body);
        Answer again = clinic.post("book-appointment", body);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text("appointment_id")).isEqualTo(first.text("appointment_id"));
    }

    @Test
    void whatWasBookedIsLookedUpMovedAndCancelled() {
        assertThat(clinic.post("book-appointment", booking("09:00", "+14155550145"))
                        .status())
                .isEqualTo(200);

        Answer known = clinic.post("lookup-customer", "{\"customer_phone\":\"415-555-0145\"}");
        assertThat(known.text("customer_name")).isEqualTo("Ida Wells");
        assertThat(known.body().get("appointments")).hasSize(1);

        Answer moved = clinic.post(
                "reschedule-appointment", "{\"customer_phone\":\"+14155550145\",\"new_start_time\":\"2pm\"}");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.body().at("/appointment/start_time").asText()).isEqualTo("14:00");
        assertThat(moved.body().at("/appointment/date").asText()).isEqualTo(tuesday.toString());

        Answer cancelled = clinic.post("cancel-appointment", "{\"customer_phone\":\"+14155550145\"}");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(clinic.post("cancel-appointment", "{\"customer_phone\":\"+14155550145\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void agentsThatWriteAsPeopleSpeakAreUnderstood() {
        Answer answer = clinic.post(
                "check-availability",
                "{\"date\":\"next tuesday\",\"time\":\"3pm\",\"duration_minutes\":\"30\",\"service\":\"checkup\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "date|\"2027-02-30\"|bad_date",
                "date|\"2020-01-07\"|past_date",
                "date|\"the day the music died\"|bad_date",
                "date|null|missing_date",
                "date|[1]|bad_date",
                "date|true|bad_date",
                "start_time|\"25:00\"|bad_time",
                "start_time|null|missing_time",
                "customer_phone|\"12\"|bad_phone",
                "customer_phone|null|missing_phone",
                "customer_name|null|missing_name",
                "duration_minutes|-5|bad_duration",
                "duration_minutes|\"soon\"|bad_duration",
                "party_size|0|bad_party_size",
                "service|\"brain surgery\"|unknown_service",
                "staff|\"Dr. Who\"|unknown_staff"
            })
    void whatCannotBeUnderstoodIsRefusedWithASentence(String field, String value, String code) throws Exception {
        var json = (com.fasterxml.jackson.databind.node.ObjectNode)
                new com.fasterxml.jackson.databind.ObjectMapper().readTree(booking("15:00", "+14155550146"));
        json.set(field, new com.fasterxml.jackson.databind.ObjectMapper().readTree(value));
        Answer answer = clinic.post("book-appointment", json.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text("error")).isEqualTo(code);
        assertThat(answer.text("message"))
                .contains(" ")
                .endsWith(answer.text("message").endsWith("?") ? "?" : ".");
    }

    @Test
    void aClosedDayIsRefusedWithTheNearestFreeTimes() {
        Answer answer = clinic.post(
                "book-appointment",
                booking("10:00", "+14155550147")
                        .replace(tuesday.toString(), tuesday.minusDays(2).toString()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("error")).isEqualTo("closed");
        assertThat(answer.body().get("alternatives")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,bad_party_size", "400,party_too_large"})
    void aPartyThatCannotBeSeatedIsRefused(int people, String code) {
        Answer answer = agent(TRATTORIA)
                .post(
                        "book-appointment",
                        "{\"date\":\"%s\",\"start_time\":\"19:00\",\"party_size\":%d,\"customer_name\":\"Ida Wells\",\"customer_phone\":\"+14155550148\"}"
                                .formatted(tuesday, people));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("error")).isEqualTo(code);
    }

    @Test
    void whatIsNotJsonIsRefusedClearly() {
        assertThat(clinic.post("check-availability", "date=tomorrow").status()).isEqualTo(400);
        assertThat(clinic.post("check-availability", "[1,2]").text("error")).isEqualTo("bad_json");
    }

    @Test
    void aTokenOpensItsOwnAgentsPathOnly() {
        assertThat(new Agent(desk, CLINIC, null).today().status()).isEqualTo(401);
        assertThat(new Agent(desk, CLINIC, "not-a-token").today().status()).isEqualTo(401);
        assertThat(new Agent(desk, TRATTORIA, clinic.token()).today().status()).isEqualTo(403);
        assertThat(new Agent(desk, "agent_of_nobody", clinic.token()).today().status())
                .isEqualTo(403);
        assertThat(clinic.today().status()).isEqualTo(200);
    }

    @Test
    void aRegeneratedTokenStopsTheOldOneAtOnce() {
        access.addUser(
                "agency@localhost",
                Secret.of("correct horse"),
                Role.OWNER,
                java.util.Set.of(DemoBusinesses.TRATTORIA),
                false);
        Agent visitor = new Agent(desk, TRATTORIA, null);
        Answer session = visitor.send(visitor.request("/api/v1/sessions")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"email\":\"agency@localhost\",\"password\":\"correct horse\"}")));
        assertThat(session.status()).isEqualTo(200);
        String bearer = "Bearer " + session.text("token");
        Agent before = agent(TRATTORIA);

        Answer shown = visitor.send(visitor.request("/api/agents/" + TRATTORIA + "/api-token", "Authorization", bearer)
                .GET());
        assertThat(shown.text("api_token")).isEqualTo(before.token());
        Answer fresh =
                visitor.send(visitor.request("/api/agents/" + TRATTORIA + "/regenerate-token", "Authorization", bearer)
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(fresh.text("api_token")).isNotEqualTo(before.token());
        assertThat(fresh.text("token_preview"))
                .startsWith(fresh.text("api_token").substring(0, 12))
                .contains("...");

        assertThat(before.today().status()).isEqualTo(401);
        assertThat(new Agent(desk, TRATTORIA, fresh.text("api_token")).today().status())
                .isEqualTo(200);
        Answer others = visitor.send(visitor.request("/api/agents/" + CLINIC + "/api-token", "Authorization", bearer)
                .GET());
        assertThat(others.status()).isEqualTo(404);
        Answer forged =
                visitor.send(visitor.request("/api/agents/" + TRATTORIA + "/api-token", "Authorization", bearer + "x")
                        .GET());
        assertThat(forged.status()).isEqualTo(401);
    }
}
