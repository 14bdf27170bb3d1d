package frontdesk.api;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.api.Agent.Answer;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallReport;
import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** What an agent changes and writes down by functions. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class ChangesByFunctionTest extends QuietTuesday {
    @Inject
    Journal journal;

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
}
