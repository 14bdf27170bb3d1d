package frontdesk.rest;

import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.business.Limits;
import frontdesk.business.Shape;
import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.timetable.Shop;

import static frontdesk.rest.HighStreet.EMMA;
import static frontdesk.rest.HighStreet.Open.wish;
import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere with limits and windows, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class LimitsByHttpTest extends MondayOnHighStreet {
    @Test
    void whoMayBookOnceADayMayMoveThatOneWithinTheDay() { // 21
        Open shop = street.open(new Shop().limits(Limits.NONE.perDay(1).perCustomer(1)));
        String booking = id(shop.book("2026-02-06T10:00"));

        assertThat(shop.book("2026-02-06T14:00").status()).isEqualTo(409);
        assertThat(shop.move(booking, "2026-02-06T14:00").at("/start")).startsWith("2026-02-06T14:00");
    }

    @Test
    void aLimitForEachCustomerLeavesTheOtherSeatsToOthers() { // 22: the first seat closed the class
        Open course =
                street.open(new Shop().staff("mira").shape(Shape.PLAIN.seats(5)).limits(Limits.NONE.perCustomer(1)));
        course.book("2026-02-06T10:00");

        assertThat(course.book("2026-02-06T10:00").problem()).isEqualTo("customer-limit");
        for (int number = 1; number <= 4; number++) {
            String other = "{\"name\":\"Ben\",\"phone\":\"+491511234560%d\"}".formatted(number);
            assertThat(course.bookFor(wish("2026-02-06T10:00"), other).status()).isEqualTo(201);
        }
    }

    @Test
    void aClassOnceAWeekHasRoomForAllOfThem() { // 22: the first seat closed the week
        Open course =
                street.open(new Shop().staff("mira").shape(Shape.PLAIN.seats(5)).limits(Limits.NONE.perWeek(1)));
        for (int seat = 1; seat <= 5; seat++) {
            assertThat(course.book("2026-02-06T10:00").status()).isEqualTo(201);
        }

        assertThat(course.book("2026-02-06T10:00").problem()).isEqualTo("taken");
        assertThat(course.book("2026-02-04T10:00").problem()).isEqualTo("taken");
        assertThat(course.starts("2026-02-04")).isEmpty();
        assertThat(course.starts("2026-02-10")).isNotEmpty();
    }

    @Test
    void aWindowOfTwoDaysRefusesNinety() { // 23: not offered, and accepted all the same
        Open shop = street.open(new Shop().limits(Limits.NONE.with(new Limits.Window.OpenDays(2))));

        assertThat(shop.book("2026-05-04T10:00").problem()).isEqualTo("too-far");
        assertThat(shop.starts("2026-02-03")).isNotEmpty();
        assertThat(shop.starts("2026-02-04")).isEmpty();
    }

    @Test
    void anOldOfferDoesNotBeatANewNotice() { // 24: a replayed request did
        var shop = new Shop();
        Open open = street.open(shop);
        String wish = open.program()
                .get("offers?service=visit&at=2026-02-03T10:00&limit=1")
                .body()
                .at("/offers/0/wish")
                .toString();
        businesses.save(shop.notice(Duration.ofDays(3)).business());

        assertThat(open.bookFor(wish, EMMA).problem()).isEqualTo("too-soon");
    }

    @Test
    void oneDayAheadIsOneDay() { // 25: it was two
        Open shop = street.open(new Shop().window(Duration.ofDays(1)));
        clock.set("2026-02-03T09:00:00Z"); // ten o'clock there

        assertThat(shop.starts("2026-02-04")).contains("09:00", "10:00").doesNotContain("10:30");
        assertThat(shop.book("2026-02-04T10:30").problem()).isEqualTo("too-far");
        assertThat(shop.book("2026-02-05T09:00").problem()).isEqualTo("too-far");
        assertThat(shop.book("2026-02-04T10:00").status()).isEqualTo(201);
    }
}
