package frontdesk.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Rules;
import frontdesk.timetable.Timetable.Asker;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.NOW;
import static frontdesk.timetable.Trial.search;
import static frontdesk.timetable.Trial.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** Looking for a time. */
class SearchTest {
    @Test
    void fridayAfterThreeElseSaturday() {
        var shop = new Shop().open("09:00-17:00");
        Search search = search(shop, taken(shop, "anna", "15:00", "17:00"));
        var friday = new Search.Stretch(
                LocalDate.parse(FRIDAY), LocalDate.parse(FRIDAY), LocalTime.of(15, 0), LocalTime.MAX);
        var saturday = Search.Stretch.days(LocalDate.parse("2026-02-07"), LocalDate.parse("2026-02-07"));

        assertThat(search.within(shop.wish(FRIDAY + "T15:00"), List.of(friday, saturday), 2))
                .extracting(offer -> offer.at().toString())
                .containsExactly("2026-02-07T09:00", "2026-02-07T09:30");
    }

    @Test
    void anOfferCarriesWhatItTakesToHoldIt() {
        var shop = new Shop().staff("anna", "ben");
        Offer offer = search(shop, Occupancy.NONE)
                .next(shop.wish(FRIDAY + "T12:00", "ben"), 30, 1)
                .getFirst();

        assertThat(offer.wish()).isEqualTo(shop.wish(offer.at().toString(), "ben"));
        assertThat(offer.resources()).containsExactly(shop.resource("ben"));
    }

    @Test
    void aDayThatIsKeptTogetherOffersTimesThatLeaveNoGap() {
        var shop = new Shop().packing(Rules.Packing.CLUSTER).lasting(30, 15);
        Occupancy tenToHalfPast = taken(shop, "anna", "10:00", "10:30");

        assertThat(search(shop, tenToHalfPast).nearest(shop.wish(FRIDAY + "T10:45"), 1))
                .extracting(offer -> offer.at().toLocalTime().toString())
                .containsExactly("10:30");
    }

    @Test
    void oneServiceAfterAnother() {
        var shop = new Shop().staff("anna", "ben");
        var visits = new Visits(
                (timetable, from, to) -> taken(shop, "anna", "09:30", "10:00"), shop.business(), NOW, Asker.ANYBODY);
        Wish wish = shop.wish(FRIDAY + "T09:00", "anna");

        assertThat(visits.find(
                        List.of(wish, wish),
                        Visits.Manner.IN_A_ROW,
                        LocalDate.parse(FRIDAY),
                        LocalDate.parse(FRIDAY),
                        2))
                .extracting(visit -> visit.parts().stream()
                        .map(part -> part.at().toLocalTime().toString())
                        .toList())
                .containsExactly(List.of("09:00", "10:00"), List.of("10:00", "10:30"));
    }

    @Test
    void twoPeopleSideBySideAreServedByTwo() {
        var shop = new Shop().staff("anna", "ben");
        var visits = new Visits(
                (timetable, from, to) -> taken(shop, "ben", "09:00", "09:30"), shop.business(), NOW, Asker.ANYBODY);
        Wish wish = shop.wish(FRIDAY + "T09:00");

        Visit visit = visits.find(
                        List.of(wish, wish),
                        Visits.Manner.SIDE_BY_SIDE,
                        LocalDate.parse(FRIDAY),
                        LocalDate.parse(FRIDAY),
                        1)
                .getFirst();
        assertThat(visit.parts()).extracting(part -> part.at().toLocalTime()).containsOnly(LocalTime.of(9, 30));
        assertThat(visit.parts()).extracting(Offer::resources).doesNotHaveDuplicates();
    }
}
