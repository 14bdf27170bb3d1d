package frontdesk.api;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.access.Access;
import frontdesk.api.Agent.Answer;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallReport;
import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** Face 3 over the wire, on the demo clinic: the functions of a receptionist's language model. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class FunctionsTest {
    private static final String CLINIC = "agent_bright_smile";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRATTORIA = "agent_trattoria_lucia";

    /** Days on which little is booked, and numbers that nobody else has. */
    private static int week = 2;

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    @Inject
    Diary diary;

    private Agent clinic;
    private LocalDate tuesday;
    private String phone;

    @BeforeEach
    void aQuietTuesday() {
        clinic = agent(CLINIC);
        phone = "+141555502%02d".formatted(week);
        tuesday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(week++ % 7 + 1)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    @AfterEach
    void theDayIsFreeAgain() {
        diary.bookings(DemoBusinesses.CLINIC, tuesday, tuesday, null).stream()
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
                .forEach(booking -> diary.cancel(DemoBusinesses.CLINIC, booking.id(), "done", Origin.of("test")));
    }

    private Agent agent(String id) {
        return new Agent(desk, id, access.token(id).orElseThrow().reveal());
    }

    private String booking(String time) {
        return """
                {"customer":{"name":"Ida Wells","phone":"%s","email":"ida@example.com"},"datetime":"%s %s","service":"check-up",
                 "notes":"first visit","staff":"Dr. Lee"}
                """.formatted(phone, tuesday, time);
    }

    private String booked(String time) {
        Answer answer = clinic.function("create_booking", booking(time));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("booking_id");
    }

    private Answer update(String id, String rest) {
        return clinic.function("update_booking", "{\"booking_id\":\"%s\",%s}".formatted(id, rest));
    }

    private static void isASentence(Answer answer) {
        assertThat(answer.text("message")).contains(" ").matches(".*[.?]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"%1$s\"",
                "\"%1$s/%2$s\"",
                "{\"from\":\"%1$s\",\"to\":\"%2$s\"}",
                "{\"start\":\"%1$s\",\"end\":\"%2$s\"}",
                "{\"start_date\":\"%1$sT00:00:00Z\",\"end_date\":\"%2$sT23:59:59Z\"}",
                "[\"%1$s\",\"%2$s\"]",
                "[\"%1$s\"]",
            })
    void daysAreFoundInWhateverShapeTheyAreAskedFor(String range) {
        String json = "{\"date_range\":%s,\"service_type\":\"check up\"}"
                .formatted(range.formatted(tuesday, tuesday.plusDays(2)));
        Answer answer = clinic.function("check_availability", json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("from")).isEqualTo(tuesday.toString());
        assertThat(answer.text("service")).isEqualToIgnoringCase("check-up");
        assertThat(answer.body().get("available_slots").asInt()).isPositive();
        assertThat(answer.body().at("/slots/0/date").asText()).isEqualTo(tuesday.toString());
        assertThat(answer.body().at("/slots/0/start_time").asText()).isEqualTo("08:00");
        isASentence(answer);
    }

    @Test
    void tomorrowIsUnderstoodAsWell() {
        Answer answer = clinic.function(
                "check_availability", "{\"date_range\":\"next week\",\"service_type\":{\"name\":\"cleaning\"}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void aTimeIsBookedOnceAndTheNextAgentIsOfferedOthers() {
        Answer first = clinic.function("create_booking", booking("10:00"));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().get("success").asBoolean()).isTrue();
        assertThat(first.text("date")).isEqualTo(tuesday.toString());
        assertThat(first.text("start_time")).isEqualTo("10:00");
        isASentence(first);

        Answer second = clinic.function("create_booking", booking("10am").replace("Ida Wells", "Peter Walsh"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("error")).isEqualTo("taken");
        assertThat(second.body().get("alternatives")).isNotEmpty();
        isASentence(second);
    }

    @Test
    void aTakenTimeIsNoPlaceToMoveToEither() {
        booked("10:00");
        Answer answer = update(booked("11:00"), "\"changes\":{\"datetime\":\"10am\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.body().get("alternatives")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"customer\":{\"name\":\"Ida Wells\",\"phone_number\":\"PHONE\"},\"datetime\":\"DAY 09:00\"",
                "\"customer\":\"Ida Wells\",\"phone\":\"PHONE\",\"datetime\":\"DAYT09:00:00\"",
                "\"customer\":\"Ida Wells, PHONE\",\"datetime\":{\"date\":\"DAY\",\"time\":\"9am\"}",
                "\"customer\":\"Ida Wells <ida@example.com> PHONE\",\"date\":\"DAY\",\"start_time\":\"09:00\"",
                "\"customer_name\":\"Ida Wells\",\"customer_phone\":\"PHONE\",\"datetime\":\"DAY 9 am\"",
            })
    void aCustomerIsKnownInWhateverShapeTheyCome(String fields) {
        String json =
                "{" + fields.replace("PHONE", phone).replace("DAY", tuesday.toString()) + ",\"service\":\"check-up\"}";
        Answer answer = clinic.function("create_booking", json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("start_time")).isEqualTo("09:00");
        Answer customer = clinic.post("lookup-customer", "{\"customer_phone\":\"%s\"}".formatted(phone));
        assertThat(customer.text("customer_name")).isEqualTo("Ida Wells");
        assertThat(customer.body().get("appointments")).hasSize(1);
    }

    @Test
    void aPlainNameIsBookedAndTheNumberAskedFor() {
        Answer answer = clinic.function(
                "create_booking", "{\"customer\":\"Ida Wells\",\"datetime\":\"%s 16:00\"}".formatted(tuesday));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("message")).contains("Ida Wells").endsWith("?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"changes\":{\"datetime\":\"2pm\"} | confirmed | 14:00",
                "\"changes\":{\"date\":\"DAY\",\"time\":\"14:00\"} | confirmed | 14:00",
                "\"changes\":\"2 pm\",\"cancel\":false | confirmed | 14:00",
                "\"datetime\":\"DAY 14:00\",\"cancel\":\"false\" | confirmed | 14:00",
                "\"changes\":{\"customer\":{\"name\":\"Ida B. Wells\"},\"notes\":\"ground floor\"} | confirmed | 09:00",
                "\"cancel\":true | cancelled | 09:00",
                "\"cancel\":true,\"changes\":{},\"phone\":\"+14155550100\" | cancelled | 09:00",
                "\"cancel\":\"the caller is ill\" | cancelled | 09:00",
                "\"cancel\":{\"reason\":\"ill\"} | cancelled | 09:00",
                "\"changes\":\"cancel\" | cancelled | 09:00",
                "\"changes\":{\"status\":\"cancelled\"} | cancelled | 09:00",
            })
    void aBookingIsChangedInWhateverShapeTheChangeComes(String rest, String status, String time) {
        String id = booked("09:00");
        Answer answer = update(id, rest.replace("DAY", tuesday.toString()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("booking_id")).isEqualTo(id);
        assertThat(answer.text("status")).isEqualTo(status);
        assertThat(answer.text("date")).isEqualTo(tuesday.toString());
        assertThat(answer.text("start_time")).isEqualTo(time);
        isASentence(answer);
    }

    @Test
    void aContactIsNotedAndBroughtUpToDate() {
        Answer noted = clinic.function(
                "upsert_contact", "{\"name\":\"Ida Wells\",\"phone\":\"%s\",\"email\":null}".formatted(phone));
        assertThat(noted.status()).as(noted.toString()).isEqualTo(200);
        assertThat(noted.body().get("created").asBoolean()).isTrue();
        isASentence(noted);
        Answer changed =
                clinic.function("upsert_contact", "{\"phone\":\"%s\",\"email\":\"ida@example.com\"}".formatted(phone));
        assertThat(changed.text("contact_id")).isEqualTo(noted.text("contact_id"));
        assertThat(changed.body().get("created").asBoolean()).isFalse();
        assertThat(changed.text("name")).isEqualTo("Ida Wells");
        assertThat(changed.text("email")).isEqualTo("ida@example.com");
    }

    @Test
    void whatAnAgentDoesInACallStandsOnTheCallThatItReports() {
        String conversation = "conv-functions-" + tuesday;
        Answer made = clinic.function("create_booking", booking("13:00"), "X-Conversation-Id", conversation);
        Answer logged = clinic.function("log_call", """
                {"call_id":"%s","disposition":"booked","summary":"Wants a check-up.","transcript_url":"https://example.com/t/1"}
                """.formatted(conversation));
        assertThat(logged.status()).as(logged.toString()).isEqualTo(200);
        assertThat(logged.text("disposition")).isEqualTo("booked");
        assertThat(logged.body().at("/booking_ids/0").asText()).isEqualTo(made.text("booking_id"));
        isASentence(logged);

        var business = DemoBusinesses.CLINIC;
        CallId call = CallId.of(logged.text("call_id"));
        assertThat(journal.toolUses(business, call))
                .extracting(ToolUse::name)
                .containsExactly("create_booking", "log_call");
        assertThat(journal.reports(business, call))
                .extracting(CallReport::transcriptUrl)
                .containsExactly("https://example.com/t/1");
        assertThat(journal.call(business, call).orElseThrow().open()).isFalse();
    }

    @Test
    void aWriteThatComesAgainWithItsKeyIsAnsweredAsItWasFirst() {
        String key = "functions-" + tuesday;
        Answer made = clinic.function("create_booking", booking("10:00"), "Idempotency-Key", key);
        String id = made.text("booking_id");
        String move = "{\"booking_id\":\"%s\",\"changes\":{\"datetime\":\"2pm\"}}".formatted(id);
        Answer moved = clinic.function("update_booking", move, "Idempotency-Key", key);
        String contact = "{\"name\":\"Ida\",\"phone\":\"%s\"}".formatted(phone);
        Answer noted = clinic.function("upsert_contact", contact, "Idempotency-Key", key);
        String call = "{\"call_id\":\"call-%s\",\"disposition\":\"booked\"}".formatted(tuesday);
        Answer logged = clinic.function("log_call", call, "Idempotency-Key", key);
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);

        update(id, "\"cancel\":true");
        clinic.function("upsert_contact", contact.replace("Ida", "Ida Wells"));

        assertThat(clinic.function("create_booking", booking("10:00"), "Idempotency-Key", key))
                .isEqualTo(made);
        assertThat(clinic.function("update_booking", move, "Idempotency-Key", key))
                .isEqualTo(moved);
        assertThat(clinic.function("upsert_contact", contact, "Idempotency-Key", key))
                .isEqualTo(noted);
        assertThat(clinic.function("log_call", call, "Idempotency-Key", key)).isEqualTo(logged);
        Answer customer = clinic.post("lookup-customer", "{\"customer_phone\":\"%s\"}".formatted(phone));
        assertThat(customer.text("customer_name")).isEqualTo("Ida Wells");
        assertThat(customer.body().get("appointments")).isEmpty();
    }

    @Test
    void aTokenOpensItsOwnBusinessOnly() {
        String id = booked("15:00");
        for (String name : new String[] {
            "check_availability", "create_booking", "update_booking", "upsert_contact", "log_call", "dance"
        }) {
            Answer without = new Agent(desk, CLINIC, null).function(name, "{}");
            Answer wrong = new Agent(desk, CLINIC, "not-a-token").function(name, "{}");
            assertThat(without.status()).isEqualTo(401);
            assertThat(without.text("error")).isEqualTo("missing_token");
            assertThat(wrong.status()).isEqualTo(401);
            isASentence(wrong);
        }
        String cancel = "{\"booking_id\":\"%s\",\"cancel\":true}".formatted(id);
        Answer stranger = agent(TRATTORIA).function("update_booking", cancel);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text("error")).isEqualTo("not_found");
        Answer bearer = new Agent(desk, CLINIC, null)
                .function("update_booking", cancel, "Authorization", "Bearer " + clinic.token());
        assertThat(bearer.status()).as(bearer.toString()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "check_availability|{}|422|missing_date",
                "check_availability|{\"date_range\":\"the day the music died\"}|422|bad_date",
                "check_availability|{\"date_range\":[{}]}|422|bad_date",
                "check_availability|{\"date_range\":true}|422|bad_date_range",
                "check_availability|{\"date_range\":\"2020-01-01\"}|422|past_date",
                "check_availability|{\"date_range\":\"tomorrow\",\"service_type\":\"brain surgery\"}|422|unknown_service",
                "create_booking|{}|422|missing_date",
                "create_booking|{\"datetime\":\"tomorrow\"}|422|missing_time",
                "create_booking|{\"datetime\":\"next tuesday 3pm\"}|422|missing_name",
                "create_booking|{\"datetime\":\"next tuesday 3pm\",\"customer\":[1]}|422|bad_customer",
                "create_booking|{\"datetime\":\"next tuesday 3pm\",\"customer\":{\"name\":\"I\",\"phone\":\"12\"}}|422|bad_phone",
                "create_booking|{\"datetime\":\"next tuesday 3pm\",\"customer\":{\"name\":\"I\",\"email\":\"12\"}}|422|bad_email",
                "create_booking|{\"datetime\":\"next tuesday 3pm\",\"customer\":\"I\",\"service\":\"tattoo\"}|422|unknown_service",
                "create_booking|{\"datetime\":\"2020-01-01T10:00:00Z\",\"customer\":\"I\"}|422|past_date",
                "update_booking|{}|422|missing_booking",
                "update_booking|{\"booking_id\":\"b-1\",\"cancel\":true}|404|not_found",
                "update_booking|{\"booking_id\":\"0192d1a4-0000-7000-8000-000000000000\",\"cancel\":true}|404|not_found",
                "upsert_contact|{\"name\":\"Ida\"}|422|missing_phone",
                "upsert_contact|{\"name\":\"Ida\",\"phone\":\"12\"}|422|bad_phone",
                "upsert_contact|{\"phone\":\"+14155550199\"}|422|missing_name",
                "log_call|{\"disposition\":\"booked\"}|422|missing_call",
                "log_call|{\"call_id\":\"c-1\"}|422|missing_disposition",
                "log_call|{\"call_id\":\"c-1\",\"disposition\":\"purple\"}|422|bad_disposition",
                "log_call|{\"call_id\":\"c-1\",\"disposition\":\"booked\",\"transcript_url\":\"no\"}|422|bad_transcript_url",
                "log_call|[]|400|bad_json",
                "create_booking|nonsense|400|bad_json",
                "dance|{}|404|unknown_function",
            })
    void whatCannotBeUnderstoodIsRefusedWithASentence(String name, String json, int status, String code) {
        Answer answer = clinic.function(name, json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("error")).isEqualTo(code);
        isASentence(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check_availability", "create_booking", "update_booking", "upsert_contact", "log_call"})
    void nothingThatIsSentIsOurFault(String name) throws Exception {
        String id = booked(week % 2 == 0 ? "08:30" : "09:30");
        String[] values = {
            "\"\\u0000\"",
            "\"Ida\\u0000 \\ud800\"",
            "\"%s\"".formatted("tomorrow 3pm ".repeat(2_000)),
            "\"%s\"".formatted("9".repeat(5000)),
            "{}",
            "[]",
            "[[[]]]",
            "-1",
            "1e999",
            "true",
            "null",
            "{\"name\":\"\\u0000\",\"phone\":\"\\u0000\",\"email\":\"\\u0000@\\u0000\",\"from\":\"\\u0000\"}",
            "\"2026-99-99T99:99:99Z\"",
            "\"9999-12-31T23:59:59-18:00\"",
            "\"9999-12-31/9999-12-31\"",
            "\"0001-01-01/9999-12-31\"",
            "\"%s\"".formatted(id)
        };
        String[] fields = {
            "date_range", "service_type", "customer", "datetime", "service", "notes", "booking_id", "changes",
            "cancel", "name", "phone", "email", "call_id", "disposition", "summary", "transcript_url",
            "conversation_id", "from", "to", "party_size", "staff", "duration_minutes"
        };
        String sound = """
                {"date_range":"%1$s","customer":"Ida Wells","datetime":"%1$s 10:00","booking_id":"%2$s","changes":{"notes":"n"},
                 "name":"Ida","phone":"%3$s","call_id":"c","disposition":"booked"}""".formatted(tuesday, id, phone);
        for (String field : fields) {
            for (String value : values) {
                var json = (ObjectNode) JSON.readTree(sound);
                json.set(field, JSON.readTree(value));
                Answer answer = clinic.function(name, json.toString());
                assertThat(answer.status()).as(field + ": " + answer).isLessThan(500);
                assertThat(answer.text("message")).as(field).isNotBlank();
            }
        }
        Answer longKey = clinic.function(name, sound, "Idempotency-Key", "k".repeat(4000));
        assertThat(longKey.status()).isLessThan(500);
        assertThat(clinic.function(name, "[".repeat(100_000)).status()).isEqualTo(400);
    }
}
