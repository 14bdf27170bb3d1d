package frontdesk.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.business.Shape;
import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.rest.Program.Answer;
import frontdesk.timetable.Shop;

import static frontdesk.rest.HighStreet.Open.wish;
import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere with holds, cancelling and seats, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class SeatsByHttpTest extends MondayOnHighStreet {
    private Open course(int seats) {
        return street.open(new Shop().staff("mira").lasting(60, 60).shape(Shape.PLAIN.seats(seats)));
    }

    @Test
    void whatIsHeldOfOneIsNotHiddenOfTheOther() { // 43: one hold hid the time of both
        Open shop = street.open(new Shop().staff("anna", "ben"));
        shop.hold(wish("2026-02-06T10:00", "anna"));

        assertThat(shop.starts("2026-02-06")).contains("10:00");
        assertThat(shop.hold(wish("2026-02-06T10:00")).at("/hold/resources/0/name"))
                .isEqualTo("ben");
        assertThat(shop.starts("2026-02-06")).doesNotContain("10:00");
    }

    @Test
    void aTimeThatSomebodyMovedAwayFromCanBeHeld() { // 44: shown free, and refused
        Open shop = street.open(new Shop());
        shop.move(id(shop.book("2026-02-06T10:00")), "2026-02-06T15:00");

        assertThat(shop.starts("2026-02-06")).contains("10:00").doesNotContain("15:00");
        assertThat(shop.hold(wish("2026-02-06T10:00")).status()).isEqualTo(201);
    }

    @Test
    void whoGoesBackFindsTheTimeThatTheyLetGo() { // 45: hidden for ten minutes
        Open shop = street.open(new Shop());
        String hold = shop.hold(wish("2026-02-06T10:00")).at("/hold/id");
        assertThat(shop.starts("2026-02-06")).doesNotContain("10:00");

        shop.program().delete("holds/" + hold);

        assertThat(shop.starts("2026-02-06")).contains("10:00");
        assertThat(shop.hold(wish("2026-02-06T10:00")).status()).isEqualTo(201);
    }

    @Test
    void aCancelledTimeIsBookedAgain() { // 46: a unique key and a blank page
        Open shop = street.open(new Shop());
        for (int round = 0; round < 3; round++) {
            Answer booked = shop.book("2026-02-06T10:00");
            assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
            assertThat(shop.starts("2026-02-06")).doesNotContain("10:00");
            shop.cancel(id(booked));
            assertThat(shop.starts("2026-02-06")).contains("10:00");
        }
    }

    @Test
    void oneWhoCancelsOrMovesLeavesTheOthersWhereTheyAre() { // 47: all were cancelled, all were moved
        Open course = course(3);
        String first = id(course.book("2026-02-06T10:00"));
        String second = id(course.book("2026-02-06T10:00"));
        String third = id(course.book("2026-02-06T10:00"));

        course.cancel(first);
        course.move(second, "2026-02-06T12:00");

        assertThat(course.program().get("bookings/" + third).at("/status")).isEqualTo("confirmed");
        assertThat(course.program().get("bookings/" + third).at("/start")).startsWith("2026-02-06T10:00");
        assertThat(course.booked("2026-02-06")).hasSize(2);
    }

    @Test
    void aCancelledSeatCanBeHadAgain() { // 48: the class stayed full
        Open course = course(2);
        String first = id(course.book("2026-02-06T10:00"));
        course.book("2026-02-06T10:00");
        assertThat(course.book("2026-02-06T10:00").problem()).isEqualTo("taken");

        course.cancel(first);

        assertThat(course.starts("2026-02-06")).contains("10:00");
        assertThat(course.book("2026-02-06T10:00").status()).isEqualTo(201);
    }
}
