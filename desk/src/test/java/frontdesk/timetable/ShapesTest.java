package frontdesk.timetable;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Shape;
import frontdesk.business.Shape.AddOn;
import frontdesk.business.Shape.Segment;
import frontdesk.business.Shape.Variant;
import frontdesk.timetable.Wish.Options;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.free;
import static frontdesk.timetable.Trial.local;
import static frontdesk.timetable.Trial.minutes;
import static frontdesk.timetable.Trial.taken;
import static frontdesk.timetable.Trial.verdict;
import static org.assertj.core.api.Assertions.assertThat;

/** What exactly is booked: variants, add-ons, segments, seats. */
class ShapesTest {
    @Test
    void aVariantHasALengthOfItsOwnAndAddOnsMakeItLonger() {
        var shop = new Shop().lasting(45, 15);
        shop.shape(Shape.PLAIN
                .variants(new Variant("long", "long hair", List.of(), Duration.ofMinutes(60), null))
                .addOns(new AddOn("dry", "blow-dry", List.of(), Duration.ofMinutes(20), null)));
        Wish cut = shop.wish(FRIDAY + "T10:00");

        assertThat(minutes(shop, cut)).isEqualTo(45);
        assertThat(minutes(shop, cut.with(Options.variant("long")))).isEqualTo(60);
        assertThat(minutes(shop, cut.with(Options.variant("long", "dry")))).isEqualTo(80);
        assertThat(Timetable.read(shop.business(), cut.with(Options.variant("curly"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
        assertThat(Timetable.read(shop.business(), cut.with(Options.variant("long", "perm"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
    }

    @Test
    void whileTheColourTakesTheHairdresserIsFreeForOthers() {
        var shop = new Shop().staff("nina").lasting(90, 10).buffers(0, 5);
        shop.shape(Shape.PLAIN.segments(
                new Segment(Duration.ofMinutes(40), true),
                new Segment(Duration.ofMinutes(30), false),
                new Segment(Duration.ofMinutes(20), true)));
        Placement colour = free(shop, "10:00", Occupancy.NONE).placements().getFirst();

        assertThat(colour.claims())
                .extracting(claim -> claim.part() + " " + local(claim.during().start()) + "-"
                        + local(claim.during().end()))
                .containsExactly("0 10:00-10:40", "1 11:10-11:35");
        assertThat(verdict(shop, "10:00", taken(shop, "nina", "10:40", "11:10")))
                .isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "10:00", taken(shop, "nina", "10:40", "11:11")))
                .isEqualTo(new Verdict.Taken());
    }

    @Test
    void aClassIsSharedUntilItsSeatsAreTaken() {
        var shop = new Shop().staff("mira").lasting(60, 60).shape(Shape.PLAIN.seats(3));
        Placement one = free(shop, "10:00", Occupancy.NONE).placements().getFirst();
        Occupancy two = Occupancy.NONE.plus(one).plus(one);

        assertThat(verdict(shop, "10:00", two)).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "10:00", 2, two)).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", two.plus(one))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", taken(shop, "mira", "10:30", "10:40")))
                .as("somebody's own appointment is no seat")
                .isEqualTo(new Verdict.Taken());
        assertThat(Timetable.read(shop.business(), shop.wish(FRIDAY + "T10:00", 4)))
                .isEqualTo(new Reading.Impossible(Why.PARTY_TOO_LARGE));
    }
}
