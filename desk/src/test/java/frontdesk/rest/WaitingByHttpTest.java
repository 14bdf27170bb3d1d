package frontdesk.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.rest.Program.Answer;
import frontdesk.timetable.Shop;
import frontdesk.waiting.WaitingList;

import static frontdesk.rest.HighStreet.Open.wish;
import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** Who waits is asked when a time comes free, and answers by HTTP. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class WaitingByHttpTest extends MondayOnHighStreet {
    @Inject
    WaitingList list;

    private Open shop;

    @Test
    void whoIsAskedTakesWhatCameFreeAndItIsTheirBooking() {
        shop = street.open(new Shop());
        String taken = id(shop.book("2026-02-06T10:00"));
        String first = waits(1);
        String second = waits(2);
        assertThat(answer(first, "accept").problem()).isEqualTo("nothing-offered");
        clock.set("2026-02-02T09:00:00Z"); // nobody is asked at night

        shop.cancel(taken);
        list.serve(shop.shop().id);

        assertThat(status(first)).isEqualTo("offered");
        assertThat(answer(first, "decline").status()).isEqualTo(204);
        assertThat(answer(first, "decline").problem()).isEqualTo("nothing-offered");
        assertThat(status(second)).as("the next in line").isEqualTo("offered");
        Answer booked = answer(second, "accept");
        assertThat(booked.status()).as(booked.toString()).isEqualTo(200);
        assertThat(booked.at("/start")).startsWith("2026-02-06T10:00");
        assertThat(booked.at("/customer/phone")).isEqualTo("+491511234562");
        assertThat(id(answer(second, "accept"))).isEqualTo(id(booked));
    }

    @Test
    void whoAnswersTooLateDoesNotGetIt() {
        shop = street.open(new Shop());
        String taken = id(shop.book("2026-02-06T10:00"));
        String waits = waits(1);
        clock.set("2026-02-02T09:00:00Z");
        shop.cancel(taken);
        list.serve(shop.shop().id);
        clock.set("2026-02-02T12:00:00Z");
        assertThat(shop.book("2026-02-06T10:00").status()).isEqualTo(201);

        Answer late = answer(waits, "accept");

        // The list passes lapsed offers on by itself, and may have done so by now: that makes no difference.
        assertThat(late.problem()).isEqualTo("hold-lapsed");
        assertThat(late.body().get("offers")).isNotEmpty();
        assertThat(status(waits)).as("they wait on").isEqualTo("waiting");
    }

    @Test
    void nobodyAnswersForSomebodyWhoIsNotThere() {
        shop = street.open(new Shop());
        assertThat(answer("00000000-0000-0000-0000-000000000000", "accept").problem())
                .isEqualTo("not-found");
        assertThat(answer("nobody", "decline").problem()).isEqualTo("not-found");
    }

    private Answer answer(String waiting, String how) {
        return shop.program().post("waiting/" + waiting + "/" + how, "");
    }

    private String waits(int number) {
        String body = "{\"wish\":%s,\"stretch\":{\"earliest\":\"10:00\",\"latest\":\"10:00\"},"
                + "\"customer\":{\"name\":\"Emma\",\"phone\":\"+49151123456%d\"}}";
        return shop.program()
                .post("waiting", body.formatted(wish("2026-02-06T10:00"), number))
                .at("/waiting/id");
    }

    private String status(String id) {
        for (JsonNode one : shop.program().get("waiting").body().get("waiting")) {
            if (one.get("id").asText().equals(id)) {
                return one.get("status").asText();
            }
        }
        return "off the list";
    }
}
