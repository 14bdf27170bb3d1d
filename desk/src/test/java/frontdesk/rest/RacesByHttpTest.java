package frontdesk.rest;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.business.Floor;
import frontdesk.business.Shape;
import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.rest.Program.Answer;
import frontdesk.timetable.Shop;

import static frontdesk.rest.HighStreet.EMMA;
import static frontdesk.rest.HighStreet.Open.wish;
import static frontdesk.rest.HighStreet.atOnce;
import static frontdesk.rest.HighStreet.won;
import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere when several came at once, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class RacesByHttpTest extends MondayOnHighStreet {
    @Test
    void tenProgramsAtOnceForOneTimeGetOneBooking() throws Exception { // 1, 8, 9: both were told “success”
        Open shop = street.open(new Shop());

        List<Answer> answers = atOnce(16, () -> shop.book("2026-02-06T10:00"));

        assertThat(won(answers)).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.problem()).isEqualTo("taken");
            assertThat(answer.body().get("offers")).isNotEmpty();
        });
        assertThat(shop.booked("2026-02-06")).hasSize(1);
    }

    @Test
    void theLastPlacesAreSoldOnce() throws Exception { // 2, 7, 10: two first seats made two sessions
        Open course = street.open(new Shop().staff("mira").lasting(60, 60).shape(Shape.PLAIN.seats(5)));

        assertThat(won(atOnce(20, () -> course.book("2026-02-06T10:00")))).hasSize(5);
        assertThat(course.booked("2026-02-06"))
                .hasSize(5)
                .extracting(seat -> seat.at("/resources/0/name").asText())
                .containsOnly("mira");
        assertThat(course.starts("2026-02-06")).doesNotContain("10:00").contains("11:00");
    }

    @Test
    void whatIsHeldForOneIsHeldForNobodyElse() { // 3, 4: two pending requests, both confirmed
        Open shop = street.open(new Shop());
        Answer first = shop.hold(wish("2026-02-06T10:00"));

        assertThat(shop.hold(wish("2026-02-06T10:00")).problem()).isEqualTo("taken");
        assertThat(shop.book("2026-02-06T10:00").problem()).isEqualTo("taken");
        assertThat(shop.confirm(first.at("/hold/id")).status()).isEqualTo(200);
        assertThat(shop.booked("2026-02-06")).hasSize(1);
    }

    @Test
    void whoSawATimeFreeBeforeSomebodyTookItIsRefused() { // 5: a cached calendar, two guests a second apart
        Open shop = street.open(new Shop());
        assertThat(shop.starts("2026-02-06")).contains("10:00");
        Answer seen = shop.program().get("offers?service=visit&at=2026-02-06T10:00&limit=1");
        shop.book("2026-02-06T10:00");

        assertThat(shop.bookFor(seen.body().at("/offers/0/wish").toString(), EMMA)
                        .problem())
                .isEqualTo("taken");
        assertThat(shop.starts("2026-02-06")).doesNotContain("10:00");
    }

    @Test
    void twoClicksOnConfirmAreOneBooking() throws Exception { // 6: two events in the calendar
        Open shop = street.open(new Shop());
        String hold = shop.hold(wish("2026-02-06T10:00")).at("/hold/id");

        List<Answer> answers = atOnce(4, () -> shop.confirm(hold));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(shop.program()
                        .get("bookings/" + hold + "/history")
                        .body()
                        .get("changes")
                        .findValuesAsText("what"))
                .containsExactly("held", "confirmed");
    }

    @Test
    void atAnyMemberOfStaffNobodyIsBookedTwice() throws Exception { // 8, 49: the second who is free could not be had
        Open shop = street.open(new Shop().staff("anna", "ben"));

        List<Answer> won = won(atOnce(16, () -> shop.book("2026-02-06T10:00")));

        assertThat(won).extracting(answer -> answer.at("/resources/0/name")).containsExactlyInAnyOrder("anna", "ben");
    }

    @Test
    void aTableInACombinationIsTakenForItsOwnGuestsToo() throws Exception { // 11: the same table twice
        var tables = new Shop().tables(2, 2);
        Open dinner =
                street.open(tables.floor(new Floor(List.of(tables.combination(3, 4, "table 1", "table 2")), null)));

        assertThat(dinner.book("2026-02-06T10:00", 4).status()).isEqualTo(201);
        assertThat(dinner.book("2026-02-06T10:00", 2).problem()).isEqualTo("taken");
        assertThat(won(atOnce(8, () -> dinner.book("2026-02-06T12:00", 2)))).hasSize(2);
        assertThat(dinner.book("2026-02-06T12:00", 4).problem()).isEqualTo("taken");
    }

    @Test
    void nothingIsAcceptedThatIsNotOffered() { // 12: overlaps, three at night and the year 2020 were booked
        Open shop = street.open(new Shop());
        shop.book("2026-02-06T10:00");

        assertThat(shop.bookFor("{\"service\":\"visit\",\"at\":\"2026-02-06T09:30\",\"minutes\":60}", EMMA)
                        .status())
                .isIn(409, 422);
        assertThat(shop.book("2026-02-06T10:15").problem()).isEqualTo("between-starts");
        assertThat(shop.book("2026-02-06T03:00").problem()).isEqualTo("closed");
        assertThat(shop.book("2020-02-06T10:00").problem()).isEqualTo("past");
        assertThat(shop.booked("2026-02-06")).hasSize(1);
    }
}
