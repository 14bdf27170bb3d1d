package frontdesk.timetable;

import java.time.DayOfWeek;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Resource;
import frontdesk.business.Shape;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.free;
import static frontdesk.timetable.Trial.given;
import static frontdesk.timetable.Trial.names;
import static frontdesk.timetable.Trial.taken;
import static frontdesk.timetable.Trial.times;
import static frontdesk.timetable.Trial.units;
import static frontdesk.timetable.Trial.verdict;
import static org.assertj.core.api.Assertions.assertThat;

/** What needs several resources at once. */
class ResourcesTest {
    @Test
    void aBookingNeedsARoomBesideTheDentist() {
        var shop = new Shop().staff("lee", "patel").things("room", 1);
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "room")));
        Occupancy roomTaken = taken(shop, "room", "10:00", "10:30");

        assertThat(given(shop, "09:30", roomTaken)).first().isEqualTo(names(shop, "lee", "room"));
        assertThat(verdict(shop, "10:00", roomTaken)).isEqualTo(new Verdict.Taken());
    }

    @Test
    void theSecondOfTwoRoomsIsTakenWhereTheFirstIsNotFree() {
        var shop = new Shop().staff("lee").things("room 1", 1).things("room 2", 1);
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "room 1", "room 2")));

        assertThat(given(shop, "10:00", taken(shop, "room 1", "10:15", "10:20")))
                .containsExactly(names(shop, "lee", "room 2"));
    }

    @Test
    void severalAlikeAreTakenOneByOne() {
        var shop = new Shop().staff("lee", "patel", "moss").things("laser", 2);
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "laser")));
        Occupancy first = Occupancy.NONE.plus(
                free(shop, "10:00", Occupancy.NONE).placements().getFirst());
        Occupancy second = first.plus(free(shop, "10:00", first).placements().getFirst());

        assertThat(free(shop, "10:00", first).placements().getFirst().claims())
                .extracting(Claim::unit)
                .containsExactly(1, 2);
        assertThat(verdict(shop, "10:00", second)).isEqualTo(new Verdict.Taken());
    }

    @Test
    void twoChairsAreNeededAtOnce() {
        var shop = new Shop().staff("nina").things("chair", 3);
        shop.shape(Shape.PLAIN.alongside(shop.need(2, "chair")));

        assertThat(verdict(shop, "10:00", units(shop, "chair", 2, "10:00", "10:30")))
                .isEqualTo(new Verdict.Taken());
        assertThat(given(shop, "10:00", units(shop, "chair", 1, "10:00", "10:30")))
                .containsExactly(names(shop, "nina", "chair", "chair"));
    }

    @Test
    void whatIsNeededBesideDoesNotOpenTheGrid() {
        var shop = new Shop().open("09:00-10:00").things("room", 1);
        shop.with(Resource.staff(shop.resource("lee"), "lee")
                .withHours(Map.of(DayOfWeek.FRIDAY, Shop.spans("11:00-12:00"))));
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "room")));

        assertThat(times(shop, FRIDAY)).isEmpty();
        assertThat(verdict(shop, FRIDAY + "T11:00")).isEqualTo(new Verdict.Closed());
        assertThat(verdict(shop, FRIDAY + "T09:00")).isEqualTo(new Verdict.Closed());
    }
}
