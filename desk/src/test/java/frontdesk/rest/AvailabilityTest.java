package frontdesk.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.customer;
import static org.assertj.core.api.Assertions.assertThat;

/** What can be had by HTTP: the catalog, the starts of a day, offers, and what is held of them. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class AvailabilityTest extends DayAtTheClinic {
    @Test
    void theCatalogNamesWhatCanBeBookedAndWithWhom() {
        Answer services = clinic.get("services");
        assertThat(services.status()).as(services.toString()).isEqualTo(200);
        assertThat(services.body().get("services").findValuesAsText("name")).contains("check-up", "Dr. Lee");
        Answer resources = clinic.get("resources");
        assertThat(resources.body().get("resources").findValuesAsText("name")).contains("Dr. Lee");
    }

    @Test
    void availabilityShowsEachStartOfEachDayAndATakenOneIsNotFree() {
        assertThat(clinic.book("10:00").status()).isEqualTo(201);
        Answer answer = clinic.get("availability?service=check-up&resource=Dr.%%20Lee&from=%s&to=%s"
                .formatted(clinic.day, clinic.day.plusDays(6)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().get("days")).hasSize(7);
        JsonNode day = answer.body().at("/days/0");
        assertThat(day.get("date").asText()).isEqualTo(clinic.day.toString());
        assertThat(day.get("reason").asText()).isEqualTo("open");
        for (JsonNode start : day.get("starts")) {
            switch (start.get("start").asText().substring(11, 16)) {
                case "08:00", "15:00" ->
                    assertThat(start.get("free").asBoolean()).isTrue();
                case "10:00", "10:15" ->
                    assertThat(start.get("free").asBoolean()).isFalse();
                default -> assertThat(start.get("end").asText()).isNotEmpty();
            }
        }
        assertThat(day.at("/starts/0/start").asText()).matches(clinic.day + "T08:00(:00)?[-+]\\d\\d:\\d\\d");
        assertThat(clinic.get("availability?service=check-up&from=%s&to=%s"
                                .formatted(clinic.day, clinic.day.plusDays(62)))
                        .at("/errors/0/field"))
                .isEqualTo("to");
    }

    @Test
    void anOfferCarriesTheWishThatHoldsIt() {
        Answer offers = clinic.get("offers?service=check-up&at=%sT10:07&limit=3".formatted(clinic.day));
        assertThat(offers.body().get("offers")).as(offers.toString()).hasSize(3);
        String wish = offers.body().at("/offers/0/wish").toString();

        Answer hold = clinic.post("holds", "{\"wish\":%s}".formatted(wish));
        assertThat(hold.status()).as(hold.toString()).isEqualTo(201);
        assertThat(hold.at("/hold/status")).isEqualTo("held");
        String id = hold.at("/hold/id");

        Answer confirmed =
                clinic.post("holds/" + id + "/confirm", "{\"customer\":%s}".formatted(customer("+14155550152")));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirmed.at("/status")).isEqualTo("confirmed");
        assertThat(confirmed.header("etag")).isEqualTo("\"" + confirmed.at("/version") + "\"");
        assertThat(confirmed.at("/customer/phone")).isEqualTo("+14155550152");
    }

    @Test
    void offersAreTheNextOnesOrThoseWithinTheStretchesNamed() {
        assertThat(clinic.get("offers?service=check-up").body().get("offers")).hasSize(5);
        Answer within = clinic.get("offers?service=check-up&within=%1$sT15:00/%1$sT16:00,%2$sT08:00/%2$sT09:00&limit=50"
                .formatted(clinic.day, clinic.day.plusDays(1)));
        assertThat(within.body().get("offers").findValuesAsText("at"))
                .isNotEmpty()
                .allSatisfy(at -> assertThat(at)
                        .matches("(%sT(15:\\d\\d|16:00)|%sT(08:\\d\\d|09:00))"
                                .formatted(clinic.day, clinic.day.plusDays(1))));
        assertThat(clinic.get("offers?service=check-up&within=tomorrow").problem())
                .isEqualTo("bad-request");
    }

    @Test
    void aHoldThatIsLetGoIsOfferedAgain() {
        String hold = clinic.post("holds", "{\"wish\":%s}".formatted(clinic.wish("10:00")))
                .at("/hold/id");
        Answer taken = clinic.book("10:00");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("taken");
        assertThat(taken.body().get("offers")).isNotEmpty();
        assertThat(clinic.delete("holds/" + hold).status()).isEqualTo(204);
        assertThat(clinic.delete("holds/" + hold).status()).isEqualTo(204);
        assertThat(clinic.book("10:00").status()).isEqualTo(201);
    }
}
