package frontdesk.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.business.Calendar;
import frontdesk.business.Shape;
import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere with hours, midnight and the grid, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class GridByHttpTest extends MondayOnHighStreet {
    private static Calendar day(String day, String... hours) {
        return new Calendar(
                List.of(new Calendar.Days(LocalDate.parse(day), LocalDate.parse(day), Shop.spans(hours), "special")),
                List.of(),
                null,
                null);
    }

    @Test
    void aSaturdayThatOpensAtMidnightIsNotShownOnFriday() { // 36
        var shop = new Shop();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            shop.open(weekday, new String[0]);
        }
        Open open = street.open(shop.calendar(day("2026-02-07", "00:00-04:00")));

        assertThat(open.starts("2026-02-06")).isEmpty();
        assertThat(open.starts("2026-02-07")).startsWith("00:00").endsWith("03:30");
        assertThat(open.starts("2026-02-08")).isEmpty();
    }

    @Test
    void anotherZoneOfTheCustomerOpensNoBlockedDay() { // 37
        Open shop = street.open(new Shop().calendar(day("2026-02-12")));

        // Ten in the morning of the 12th in Berlin, which is the 11th in Honolulu.
        assertThat(shop.book("2026-02-11T23:00-10:00").problem()).isEqualTo("closed");
        assertThat(shop.book("2026-02-12T10:00").problem()).isEqualTo("closed");
        assertThat(shop.book("2026-02-10T23:00-10:00").at("/start")).matches("2026-02-11T10:00(:00)?[+]01:00");
    }

    @Test
    void aNightIsOpenAcrossMidnightToItsLastStart() { // 38: 23:30 was lost, or the whole night
        Open bar = street.open(new Shop().open("22:30-02:00").lasting(60, 30));

        assertThat(bar.starts("2026-02-06")).endsWith("22:30", "23:00", "23:30");
        assertThat(bar.starts("2026-02-07")).startsWith("00:00", "00:30", "01:00");
        assertThat(bar.book("2026-02-06T23:30").status()).isEqualTo(201);
        assertThat(bar.starts("2026-02-07")).doesNotContain("00:00");
    }

    @Test
    void theGridStartsAnewAfterABreak() { // 39: 13:00 and not 12:30
        Open shop = street.open(new Shop().open("08:00-12:00", "12:30-17:30").lasting(60, 60));

        assertThat(shop.starts("2026-02-06"))
                .containsExactly("08:00", "09:00", "10:00", "11:00", "12:30", "13:30", "14:30", "15:30", "16:30");
    }

    @Test
    void nothingBeginsThatWouldNotEndByClosing() { // 40: fifty minutes were offered forty before
        Open shop = street.open(new Shop().lasting(50, 10));

        assertThat(shop.starts("2026-02-06")).endsWith("16:00", "16:10");
        assertThat(shop.book("2026-02-06T16:20").status()).isEqualTo(422);
    }

    @Test
    void aFirstStartAfterTheOpeningDoesNotAccumulate() { // 41: 9:10, 9:50, 10:30 where 9:10, 9:40 were meant
        Open shop = street.open(new Shop().lasting(30, 30).shape(Shape.PLAIN.offset(10)));

        assertThat(shop.starts("2026-02-06")).startsWith("09:10", "09:40", "10:10", "10:40");
    }

    @Test
    void twoWhoBeginAtOtherTimesAreOneGridWithoutDoubles() { // 42
        Open shop = street.open(
                new Shop().lasting(30, 15).staffWithHours("anna", "09:00-12:00").staffWithHours("ben", "09:15-12:00"));

        assertThat(shop.starts("2026-02-06")).doesNotHaveDuplicates().startsWith("09:00", "09:15", "09:30");
    }
}
