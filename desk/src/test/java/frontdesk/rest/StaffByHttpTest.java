package frontdesk.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.business.Calendar;
import frontdesk.business.Floor;
import frontdesk.business.Resource;
import frontdesk.business.Shape;
import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.rest.Program.Answer;
import frontdesk.timetable.Shop;

import static frontdesk.rest.HighStreet.Open.wish;
import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere with staff, tables and callers, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class StaffByHttpTest extends MondayOnHighStreet {
    @Test
    void aMoveLooksAtWhoServesAndNotAtWhoOwns() { // 49: the owner was busy, so nobody could move
        Open shop = street.open(new Shop().staff("owner", "ben"));
        String booking = id(shop.book("2026-02-06T10:00", "ben"));
        shop.book("2026-02-06T14:00", "owner");

        Answer moved = shop.move(booking, "2026-02-06T14:00");

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.at("/resources/0/name")).isEqualTo("ben");
    }

    @Test
    void aClassIsNotHeldWhileItsTeacherIsAway() { // 50: seats could be had all the same
        var shop = new Shop().lasting(60, 60).shape(Shape.PLAIN.seats(8));
        shop.with(shop.one("mira", Resource.Type.STAFF, 1)
                .withCalendar(new Calendar(
                        List.of(new Calendar.Days(
                                LocalDate.parse("2026-02-06"), LocalDate.parse("2026-02-06"), List.of(), "ill")),
                        List.of(),
                        null,
                        null)));
        Open course = street.open(shop);

        assertThat(course.starts("2026-02-06")).isEmpty();
        assertThat(course.book("2026-02-06T10:00").problem()).isEqualTo("closed");
        assertThat(course.starts("2026-02-09")).isNotEmpty();
    }

    @Test
    void aDayOffIsOffInTheEveningTooAndComesBack() { // 51: a whole day freed the evening, and what came back did not
        // block
        var shop = new Shop().open(DayOfWeek.FRIDAY, "09:00-23:00").open(DayOfWeek.TUESDAY, "09:00-23:00");
        Open open = street.open(shop.calendar(new Calendar(
                List.of(new Calendar.Days(
                        LocalDate.parse("2026-02-06"), LocalDate.parse("2026-02-06"), List.of(), "works outing")),
                List.of(new Calendar.Closure.Monthly(2, DayOfWeek.TUESDAY, "stocktaking")),
                null,
                null)));

        assertThat(open.starts("2026-02-06")).isEmpty();
        assertThat(open.book("2026-02-06T16:30").problem()).isEqualTo("closed");
        assertThat(open.book("2026-02-06T22:30").problem()).isEqualTo("closed");
        for (String tuesday : List.of("2026-02-10", "2026-03-10")) {
            assertThat(open.starts(tuesday)).as(tuesday).isEmpty();
            assertThat(open.book(tuesday + "T16:30").problem()).isEqualTo("closed");
        }
        assertThat(open.starts("2026-02-17")).contains("16:30", "22:30");
    }

    @Test
    void everyPartyGetsATableOfItsSize() { // 50: twenty on a table for ten, two on a table for six
        var tables = new Shop().tables(2, 2, 6);
        Open dinner =
                street.open(tables.floor(new Floor(List.of(tables.combination(3, 4, "table 1", "table 2")), null)));

        assertThat(dinner.book("2026-02-06T10:00", 20).problem()).isEqualTo("party-too-large");
        assertThat(dinner.book("2026-02-06T10:00", 2).at("/resources/0/name")).isIn("table 1", "table 2");
        assertThat(dinner.book("2026-02-06T10:00", 2).at("/resources/0/name")).isIn("table 1", "table 2");
        assertThat(dinner.book("2026-02-06T10:00", 6).at("/resources/0/name")).isEqualTo("table 3");
    }

    @Test
    void aNumberIsUnderstoodAsPeopleWriteItAndNoEMailIsNeeded() { // 52: every format was refused, and an e-mail
        // asked for
        Open shop = street.open(new Shop());
        int half = 0;
        for (String phone : List.of("+49 151 1234-5678", "0151 12345678", "(0151) 12345678", "0049 15112345678")) {
            String at = "2026-02-06T%02d:%s".formatted(9 + half / 2, half++ % 2 == 0 ? "00" : "30");
            Answer booked = shop.bookFor(wish(at), "{\"name\":\"Emma\",\"phone\":\"%s\"}".formatted(phone));
            assertThat(booked.status()).as(phone + booked).isEqualTo(201);
            assertThat(booked.at("/customer/phone")).isEqualTo("+4915112345678");
        }
    }

    @Test
    void aMoveThatCannotBeUnderstoodSaysWhy() { // 52: a blank 500
        Open shop = street.open(new Shop());
        String booking = id(shop.book("2026-02-06T10:00"));

        Answer refused = shop.move(booking, "next Friday at noon");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("wish.at");
        assertThat(refused.at("/errors/0/detail")).isNotEmpty();
    }

    @Test
    void aTimeWithoutAZoneIsTheTimeOfThePlace() { // 52: it was taken for UTC
        Open shop = street.open(new Shop().zone("America/New_York"));

        assertThat(shop.book("2026-02-06T10:00").at("/start")).matches("2026-02-06T10:00(:00)?-05:00");
    }
}
