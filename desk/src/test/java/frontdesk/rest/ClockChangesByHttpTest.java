package frontdesk.rest;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import biweekly.Biweekly;
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

import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere with clocks and zones, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class ClockChangesByHttpTest extends MondayOnHighStreet {
    private static Shop inNewYork() {
        return new Shop().zone("America/New_York");
    }

    @Test
    void nineStaysNineAfterTheNightThatChangesTheClocks() { // 27: it was eight to the end of the month, and failed
        Open shop = street.open(inNewYork());
        for (String day : List.of("2026-03-07", "2026-03-08", "2026-03-09", "2026-03-31")) {
            assertThat(shop.starts(day)).startsWith("09:00").endsWith("16:30");
        }
        assertThat(shop.book("2026-03-08T09:00").at("/start")).matches("2026-03-08T09:00(:00)?-04:00");
        assertThat(shop.book("2026-03-07T09:00").at("/start")).matches("2026-03-07T09:00(:00)?-05:00");
    }

    @Test
    void aNoticeThatEndsOnThatDayShiftsNoLaterDay() { // 28: all of them by an hour
        Open shop = street.open(inNewYork().notice(Duration.ofHours(30)));
        clock.set("2026-03-07T12:00:00Z"); // seven there: thirty hours end on the 8th at 14:00

        assertThat(shop.starts("2026-03-08")).startsWith("14:00");
        assertThat(shop.starts("2026-03-09")).startsWith("09:00").hasSize(16);
        assertThat(shop.starts("2026-03-10")).startsWith("09:00").hasSize(16);
    }

    @Test
    void halfPastTwelveIsHalfPastTwelveOnBothSidesOfIt() { // 29: 11:30 in March and 13:30 in November
        Open shop = street.open(inNewYork().open("12:30-13:00"));
        for (String day : List.of("2026-03-07", "2026-03-08", "2026-03-12", "2026-10-31", "2026-11-01", "2026-11-05")) {
            assertThat(shop.starts(day)).as(day).containsExactly("12:30");
            assertThat(shop.book(day + "T12:30").status()).as(day).isEqualTo(201);
        }
    }

    @Test
    void whatIsConfirmedIsTheTimeThatWasSaid() { // 30: an hour early
        Open shop = street.open(new Shop());

        Answer booked = shop.book("2026-03-30T10:00");

        assertThat(OffsetDateTime.parse(booked.at("/start")).toInstant()).isEqualTo("2026-03-30T08:00:00Z");
        assertThat(OffsetDateTime.parse(
                                shop.program().get("bookings/" + id(booked)).at("/start"))
                        .toInstant())
                .isEqualTo("2026-03-30T08:00:00Z");
    }

    @Test
    void wholeHoursAreWholeInAHalfHourZone() { // 32: hourly starts at :30
        Open shop = street.open(new Shop().zone("Asia/Kolkata").lasting(60, 60));

        assertThat(shop.starts("2026-02-06")).startsWith("09:00", "10:00", "11:00");
        assertThat(OffsetDateTime.parse(shop.book("2026-02-06T09:00").at("/start"))
                        .toInstant())
                .isEqualTo("2026-02-06T03:30:00Z");
    }

    @Test
    void aCalendarFileSaysTheRightHourInSummerToo() { // 33: an hour out
        Open shop = street.open(inNewYork());
        shop.book("2026-02-06T09:00");
        shop.book("2026-07-06T09:00");
        String feed = URI.create(shop.program().get("calendars").at("/calendars/0/url"))
                .getPath();

        var calendar = Biweekly.parse(shop.program().get(feed).text()).first();

        assertThat(calendar.getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-02-06T14:00:00Z"), Instant.parse("2026-07-06T13:00:00Z"));
    }

    @Test
    void aBookingMovesWithinADayWestOfGreenwich() { // 33: behind a negative offset it could not
        Open shop = street.open(new Shop().zone("America/Los_Angeles"));
        String booking = id(shop.book("2026-02-06T16:00"));

        assertThat(shop.move(booking, "2026-02-06T09:00").at("/start")).matches("2026-02-06T09:00(:00)?-08:00");
    }

    @Test
    void leaveEndsWithItsLastDayWhereverTheCustomerIs() { // 34: leave in Vancouver, a customer in Kolkata
        var shop = new Shop().zone("America/Vancouver");
        shop.with(shop.one("ann", Resource.Type.STAFF, 1)
                .withCalendar(new Calendar(
                        List.of(new Calendar.Days(
                                LocalDate.parse("2026-02-10"), LocalDate.parse("2026-02-12"), List.of(), "leave")),
                        List.of(),
                        null,
                        null)));
        Open open = street.open(shop);

        assertThat(open.starts("2026-02-12")).isEmpty();
        assertThat(open.starts("2026-02-13")).startsWith("09:00");
        // Four in the afternoon of the last day of leave there, as somebody in Kolkata writes it.
        assertThat(open.book("2026-02-13T05:30+05:30").problem()).isEqualTo("closed");
        assertThat(open.book("2026-02-13T22:30+05:30").at("/start")).matches("2026-02-13T09:00(:00)?-08:00");
    }

    @Test
    void aDayThatIsOpenFromMidnightToMidnightIsThatDayInEveryWeek() { // 35: right in the first week, then a day off
        var shop = new Shop().zone("Europe/Helsinki");
        for (DayOfWeek day : DayOfWeek.values()) {
            shop.open(day, new String[0]);
        }
        Open open = street.open(shop.open(DayOfWeek.WEDNESDAY, "00:00-00:00"));
        for (String wednesday : List.of("2026-02-04", "2026-03-25", "2026-04-01", "2026-04-08")) {
            LocalDate day = LocalDate.parse(wednesday);
            assertThat(open.starts(wednesday)).as(wednesday).hasSize(48).startsWith("00:00");
            assertThat(open.starts(day.minusDays(1).toString())).isEmpty();
            assertThat(open.starts(day.plusDays(1).toString())).isEmpty();
        }
    }
}
