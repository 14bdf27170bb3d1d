package frontdesk.booking;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** A series all of whose dates are left out. */
class EmptySeriesTest {
    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void aSeriesOfWhichNoDateIsLeftIsRefusedWithAKeyOrWithout() {
        Shop shop = desk.open(new Shop().staff("a"));
        var none = new Recurrence(
                Period.ofWeeks(1), 2, Set.of(LocalDate.parse("2026-02-06"), LocalDate.parse("2026-02-13")));

        for (Origin origin : List.of(Desk.BY_HAND, Desk.key("k"))) {
            assertThat(desk.diary.bookSeries(shop.id, shop.wish("2026-02-06T10:00", 1), none, Desk.EMMA, true, origin))
                    .isEqualTo(new SeriesOutcome.Refused(List.of()));
        }
        assertThat(desk.count("select count(*) from booking")).isZero();
    }
}
