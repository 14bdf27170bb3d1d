package frontdesk.booking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.business.Floor;
import frontdesk.business.Shape;
import frontdesk.business.Shape.Segment;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** What a booking takes at once: a dentist and a room, tables, the working stretches of a service. */
class TogetherTakenTest {
    private static final String TEN = "2026-02-06T10:00";

    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void dentistAndRoomAreTakenTogetherOrNotAtAll() {
        var shop = new Shop().staff("lee", "patel").things("room", 1);
        desk.open(shop.shape(Shape.PLAIN.alongside(shop.need(1, "room"))));

        assertThat(desk.book(shop, TEN).resources()).containsExactly(shop.resource("lee"), shop.resource("room"));
        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);
        assertThat(desk.count("select count(*) from claim")).isEqualTo(2);
    }

    @Test
    void manyCallersForTheLastRoomGetItOnce() throws Exception {
        var shop = new Shop().staff("a", "b", "c", "d").things("room", 2);
        desk.open(shop.shape(Shape.PLAIN.alongside(shop.need(1, "room"))));
        var outcomes = Desk.atOnce(16, () -> desk.tryToBook(shop, TEN));

        assertThat(outcomes).filteredOn(BookOutcome.Booked.class::isInstance).hasSize(2);
        assertThat(desk.count("select count(*) from claim")).isEqualTo(4);
        assertThat(desk.overlaps()).isZero();
    }

    @Test
    void aTableInACombinationIsTakenForItsOwnGuestsToo() throws Exception { // 11
        var shop = new Shop().tables(4, 4);
        desk.open(shop.floor(new Floor(List.of(shop.combination(5, 8, "table 1", "table 2")), null)));
        var party = new AtomicInteger();
        var outcomes = Desk.atOnce(
                12,
                () -> desk.diary.book(
                        shop.id, shop.wish(TEN, party.getAndIncrement() % 2 == 0 ? 6 : 3), EMMA, BY_HAND));

        assertThat(outcomes).filteredOn(BookOutcome.Booked.class::isInstance).hasSizeBetween(1, 2);
        assertThat(desk.overlaps()).isZero();
        assertThat(desk.count("select count(distinct resource_id) from claim")).isEqualTo(2);
    }

    @Test
    void whileTheColourTakesAnotherIsCut() {
        var shop = new Shop().staff("nina").lasting(90, 10);
        desk.open(shop.shape(Shape.PLAIN.segments(
                new Segment(Duration.ofMinutes(40), true),
                new Segment(Duration.ofMinutes(30), false),
                new Segment(Duration.ofMinutes(20), true))));
        desk.book(shop, TEN);
        var shortCut = new Wish(shop.service, shop.wish("2026-02-06T10:40").at(), 1, Duration.ofMinutes(30), null);

        assertThat(desk.diary.book(shop.id, shortCut, EMMA, BY_HAND)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.diary.book(shop.id, shortCut.at(shortCut.at().plusMinutes(20)), EMMA, BY_HAND))
                .isInstanceOf(BookOutcome.Refused.class);
    }
}
