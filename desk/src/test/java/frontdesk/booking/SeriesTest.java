package frontdesk.booking;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.timetable.Shop;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** What comes back. */
class SeriesTest {
    private static final String TEN = "2026-02-06T10:00";

    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void everyDateOfASeriesIsLookedAtAndAllClashesAreNamed() { // 13, 14
        var shop = desk.open(new Shop().staff("anna"));
        desk.book(shop, "2026-02-20T10:00");
        desk.book(shop, "2026-03-06T10:00");

        assertThat(series(shop, Recurrence.weekly(6), false))
                .isInstanceOfSatisfying(SeriesOutcome.Refused.class, refused -> assertThat(refused.clashes())
                        .extracting(clash -> clash.at().toLocalDate())
                        .containsExactly(LocalDate.parse("2026-02-20"), LocalDate.parse("2026-03-06")));
        assertThat(desk.count("select count(*) from booking")).isEqualTo(2);
    }

    @Test
    void aSeriesCanLeaveOutWhatCannotBeHad() {
        var shop = desk.open(new Shop().staff("anna"));
        desk.book(shop, "2026-02-20T10:00");

        assertThat(series(shop, Recurrence.weekly(4), true))
                .isInstanceOfSatisfying(SeriesOutcome.Booked.class, series -> {
                    assertThat(series.bookings()).hasSize(3);
                    assertThat(series.left()).singleElement().satisfies(clash -> assertThat(clash.reason())
                            .isInstanceOf(HoldOutcome.Taken.class));
                });
    }

    @Test
    void aSeriesKeepsTheTimeOnTheWallThroughTheNightThatChangesTheClocks() { // 27, 31
        var shop = desk.open(new Shop().staff("anna"));
        var series = (SeriesOutcome.Booked) desk.diary.bookSeries(
                shop.id, shop.wish("2026-03-27T10:00"), Recurrence.weekly(2), EMMA, false, BY_HAND);

        assertThat(series.bookings())
                .extracting(booking -> booking.slot().start().toString())
                .containsExactly("2026-03-27T09:00:00Z", "2026-04-03T08:00:00Z");
    }

    @Test
    void aSeriesLeavesOutTheDatesItIsTold() {
        var shop = desk.open(new Shop().staff("anna"));
        var weekly = new Recurrence(Period.ofWeeks(1), 3, Set.of(LocalDate.parse("2026-02-13")));

        assertThat(((SeriesOutcome.Booked) series(shop, weekly, false)).bookings())
                .extracting(booking -> booking.slot().start().toString().substring(0, 10))
                .containsExactly("2026-02-06", "2026-02-20");
    }

    @Test
    void oneOfASeriesIsCancelledAndTheOthersStand() {
        var shop = desk.open(new Shop().staff("anna"));
        var series = (SeriesOutcome.Booked) series(shop, Recurrence.weekly(3), false);
        desk.diary.cancel(shop.id, series.bookings().get(1).id(), "away", BY_HAND);

        assertThat(desk.diary.agenda().group(shop.id, series.group()))
                .extracting(Booking::status)
                .containsExactly(Status.CONFIRMED, Status.CANCELLED, Status.CONFIRMED);
    }

    private SeriesOutcome series(Shop shop, Recurrence recurrence, boolean leaving) {
        return desk.diary.bookSeries(shop.id, shop.wish(TEN), recurrence, EMMA, leaving, BY_HAND);
    }
}
