package frontdesk.booking;

import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** Several wishes of one coming. */
class VisitsTest {
    private static final String TEN = "2026-02-06T10:00";

    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void aVisitIsHeldWholeOrNotAtAll() {
        var shop = desk.open(new Shop().staff("anna"));
        desk.book(shop, "2026-02-06T10:30");
        List<Wish> row = List.of(shop.wish(TEN), shop.wish("2026-02-06T10:30"));

        assertThat(desk.diary.holdAll(shop.id, row, Desk.call()))
                .isInstanceOfSatisfying(VisitOutcome.Refused.class, refused -> assertThat(refused.which())
                        .isOne());
        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void whatOneVisitHoldsDoesNotGiveWayToItself() {
        var shop = desk.open(new Shop().staff("anna", "ben"));
        Origin call = Desk.call();
        List<Wish> pair = List.of(shop.wish(TEN), shop.wish(TEN));

        assertThat(desk.diary.holdAll(shop.id, pair, call)).isInstanceOfSatisfying(VisitOutcome.Held.class, held -> {
            assertThat(held.holds()).extracting(Booking::resources).doesNotHaveDuplicates();
            assertThat(desk.diary.agenda().group(shop.id, held.group())).hasSize(2);
        });
        assertThat(desk.diary.holdAll(shop.id, List.of(shop.wish(TEN), shop.wish(TEN), shop.wish(TEN)), call))
                .isInstanceOf(VisitOutcome.Refused.class);
    }

    @Test
    void theSameVisitAskedForTwiceIsOne() {
        var shop = desk.open(new Shop().staff("anna", "ben"));
        Origin key = Desk.key("visit-1");
        List<Wish> pair = List.of(shop.wish(TEN), shop.wish(TEN));
        var first = (VisitOutcome.Booked) desk.diary.bookAll(shop.id, pair, EMMA, key);
        var again = (VisitOutcome.Booked) desk.diary.bookAll(shop.id, pair, EMMA, key);

        assertThat(again.repeated()).isTrue();
        assertThat(again.group()).isEqualTo(first.group());
        assertThat(desk.count("select count(*) from booking")).isEqualTo(2);
    }
}
