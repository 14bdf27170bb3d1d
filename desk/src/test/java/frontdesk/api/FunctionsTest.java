package frontdesk.api;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.api.Agent.Answer;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Face 3 over the wire, on the demo clinic: what a receptionist's language model finds and books. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class FunctionsTest extends QuietTuesday {
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
}
