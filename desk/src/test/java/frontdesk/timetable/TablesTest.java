package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Floor;
import frontdesk.business.Resource;
import frontdesk.business.Shape;
import frontdesk.business.Shape.TurnTime;
import frontdesk.timetable.Wish.Options;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.counted;
import static frontdesk.timetable.Trial.free;
import static frontdesk.timetable.Trial.given;
import static frontdesk.timetable.Trial.minutes;
import static frontdesk.timetable.Trial.names;
import static frontdesk.timetable.Trial.taken;
import static frontdesk.timetable.Trial.verdict;
import static org.assertj.core.api.Assertions.assertThat;

/** Tables: who is given which, and how many may arrive. */
class TablesTest {
    @Test
    void aPartyThatNoTableSeatsGetsTablesPushedTogether() {
        var shop = new Shop().tables(4, 4, 2);
        shop.floor(new Floor(List.of(shop.combination(5, 8, "table 1", "table 2")), null));

        assertThat(given(shop, "10:00", 6, Occupancy.NONE)).containsExactly(names(shop, "table 1", "table 2"));
        assertThat(verdict(shop, "10:00", 6, taken(shop, "table 2", "10:15", "10:20")))
                .isEqualTo(new Verdict.Taken());
    }

    @Test
    void tablesThatGoTogetherAreGivenLast() {
        var shop = new Shop().tables(4, 4, 4);
        shop.floor(new Floor(List.of(shop.combination(5, 8, "table 1", "table 2")), null));

        assertThat(given(shop, "10:00", 3, Occupancy.NONE)).first().isEqualTo(names(shop, "table 3"));
    }

    @Test
    void oneTableIsGivenBeforeTwo() { // 50: a combination must not be kept from normal use, nor preferred to a table
        var shop = new Shop().tables(2, 2, 6);
        shop.floor(new Floor(List.of(shop.combination(3, 4, "table 1", "table 2")), null));

        assertThat(given(shop, "10:00", 4, Occupancy.NONE))
                .containsExactly(names(shop, "table 3"), names(shop, "table 1", "table 2"));
    }

    @Test
    void aLargeTableWaitsForALargeParty() {
        var shop = new Shop();
        shop.with(shop.one("big", Resource.Type.TABLE, 8).withSmallest(5));

        assertThat(Timetable.read(shop.business(), shop.wish(FRIDAY + "T10:00", 2)))
                .isEqualTo(new Reading.Impossible(Why.BAD_PARTY));
        assertThat(given(shop, "10:00", 5, Occupancy.NONE)).containsExactly(names(shop, "big"));
    }

    @Test
    void whoAsksForTheTerraceSitsThere() {
        var shop = new Shop();
        shop.with(shop.one("inside", Resource.Type.TABLE, 4).withArea("inside"));
        shop.with(shop.one("outside", Resource.Type.TABLE, 4).withArea("terrace"));
        Wish terrace = shop.wish(FRIDAY + "T10:00", 2).with(Options.area("Terrace"));

        assertThat(free(shop, terrace, Occupancy.NONE).placements())
                .extracting(Placement::resources)
                .containsExactly(names(shop, "outside"));
        assertThat(Timetable.read(shop.business(), terrace.with(Options.area("roof"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
    }

    @Test
    void largerPartiesStayLonger() {
        var shop = new Shop().tables(2, 4, 8).lasting(180, 30);
        shop.shape(Shape.PLAIN.turnTimes(
                new TurnTime(2, Duration.ofMinutes(90)), new TurnTime(4, Duration.ofMinutes(120))));

        assertThat(minutes(shop, shop.wish(FRIDAY + "T10:00", 2))).isEqualTo(90);
        assertThat(minutes(shop, shop.wish(FRIDAY + "T10:00", 3))).isEqualTo(120);
        assertThat(minutes(shop, shop.wish(FRIDAY + "T10:00", 7))).isEqualTo(180);
    }

    @Test
    void noMoreArriveInAQuarterOfAnHourThanTheKitchenCanTake() {
        var shop = new Shop().tables(4, 4, 4, 4).lasting(60, 15);
        shop.floor(new Floor(List.of(), new Floor.Pacing(15, 2, 6)));
        Instant ten = Instant.parse("2026-02-06T09:00:00Z");

        assertThat(verdict(shop, "10:00", 3, counted("parties", ten, 2))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", 3, counted("covers", ten, 4))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", 2, counted("covers", ten, 4))).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "10:15", 3, counted("parties", ten, 2))).isInstanceOf(Verdict.Free.class);
    }
}
