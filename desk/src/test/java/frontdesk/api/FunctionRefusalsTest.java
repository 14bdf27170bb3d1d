package frontdesk.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.api.Agent.Answer;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What functions refuse, with a sentence. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class FunctionRefusalsTest extends QuietTuesday {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRATTORIA = "agent_trattoria_lucia";

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
