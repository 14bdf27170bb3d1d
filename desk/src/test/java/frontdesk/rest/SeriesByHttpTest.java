package frontdesk.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.business.Calendar;
import frontdesk.business.Resource;
import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.rest.Program.Answer;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere with what comes back, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class SeriesByHttpTest extends MondayOnHighStreet {
    private static Calendar leave(String from, String to) {
        return new Calendar(
                List.of(new Calendar.Days(LocalDate.parse(from), LocalDate.parse(to), List.of(), "leave")),
                List.of(),
                null,
                null);
    }

    @Test
    void everyDateOfHalfAYearIsLookedAt() { // 13: only the first two were, and three clashed
        var shop = new Shop();
        shop.with(shop.one("anna", Resource.Type.STAFF, 1).withCalendar(leave("2026-06-12", "2026-06-12")));
        Open open = street.open(shop);
        for (String taken : List.of("2026-04-10", "2026-05-15", "2026-07-17")) {
            assertThat(open.book(taken + "T10:00").status()).isEqualTo(201);
        }

        Answer refused = open.weekly("2026-02-06T10:00", 24);

        assertThat(refused.problem()).isEqualTo("clashes");
        assertThat(refused.body().get("clashes").findValuesAsText("at"))
                .contains("2026-04-10T10:00", "2026-05-15T10:00", "2026-06-12T10:00", "2026-07-17T10:00");
    }

    @Test
    void whereTheThirdDateIsTakenNoneIsBooked() { // 14: an error was shown, and bookings made all the same
        Open shop = street.open(new Shop());
        shop.book("2026-02-20T10:00");

        assertThat(shop.weekly("2026-02-06T10:00", 4).status()).isEqualTo(409);
        for (String day : List.of("2026-02-06", "2026-02-13", "2026-02-27")) {
            assertThat(shop.booked(day)).isEmpty();
        }
    }

    @Test
    void aSeriesWhoseSecondDateIsTakenIsRefusedAndTheFirstIsStillFree() { // 15
        Open shop = street.open(new Shop());
        shop.book("2026-02-13T10:00");

        assertThat(shop.weekly("2026-02-06T10:00", 2).body().at("/clashes/0/at").asText())
                .isEqualTo("2026-02-13T10:00");
        assertThat(shop.starts("2026-02-06")).contains("10:00");
        assertThat(shop.book("2026-02-06T10:00").status()).isEqualTo(201);
    }

    @Test
    void aSeriesKeepsTheTimeOnTheWallWhenTheClocksChange() { // 31: read an hour off
        Open shop = street.open(new Shop());

        Answer series = shop.weekly("2026-03-20T10:00", 3);

        assertThat(series.body().get("bookings").findValuesAsText("start"))
                .extracting(start -> OffsetDateTime.parse(start).toString())
                .containsExactly("2026-03-20T10:00+01:00", "2026-03-27T10:00+01:00", "2026-04-03T10:00+02:00");
    }
}
