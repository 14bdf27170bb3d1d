package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange.What;
import frontdesk.business.Limits.Door;
import frontdesk.business.Shape;
import frontdesk.journal.TrailQuery;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Shop;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** How a visit went, and what was put right or taken back. */
class HistoryTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final Origin STAFF = Origin.of("user").by(Door.STAFF);

    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void aVisitGoesItsWayAndItsHistoryTellsIt() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = desk.book(shop, TEN);
        desk.diary.arrived(shop.id, booking.id(), STAFF);
        desk.diary.completed(shop.id, booking.id(), STAFF);

        assertThat(desk.status(shop, booking)).isEqualTo(Status.COMPLETED);
        assertThat(desk.diary.agenda().history(shop.id, booking.id()))
                .extracting(BookingChange::what)
                .containsExactly(What.BOOKED, What.ARRIVED, What.COMPLETED);
        assertThat(desk.diary.arrived(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.NotNow.class);
    }

    @Test
    void whoStaysAwayLeavesTheirTimeToOthers() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = desk.book(shop, TEN);

        assertThat(desk.diary.noShow(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.TimeGone.class);
    }

    @Test
    void aCancellationIsTakenBackWhileTheTimeIsFree() {
        var shop = desk.open(new Shop().staff("anna", "ben"));
        Booking booking = desk.book(shop, TEN);
        desk.diary.cancel(shop.id, booking.id(), "by mistake", STAFF);

        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
        assertThat(desk.find(shop, booking)).satisfies(again -> {
            assertThat(again.status()).isEqualTo(Status.CONFIRMED);
            assertThat(again.slot()).isEqualTo(booking.slot());
            assertThat(again.resources()).isEqualTo(booking.resources());
        });
        assertThat(desk.count("select count(*) from claim")).isOne();
    }

    @Test
    void aMoveIsTakenBack() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = desk.book(shop, TEN);
        desk.diary.move(shop.id, booking.id(), shop.wish("2026-02-06T12:00"), STAFF);
        desk.diary.undo(shop.id, booking.id(), STAFF);

        assertThat(desk.find(shop, booking).slot()).isEqualTo(booking.slot());
        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.NotNow.class);
        assertThat(desk.tryToBook(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void whatWasMadeLongerTakesAsLongAsBeforeOnceThatIsTakenBack() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = desk.book(shop, TEN);
        Wish wish = desk.diary.agenda().wish(shop.id, booking.id()).orElseThrow();
        Duration longer = booking.slot().length().plusMinutes(45);
        desk.diary.move(shop.id, booking.id(), wish.lasting(longer), STAFF);
        assertThat(desk.find(shop, booking).slot().length()).isEqualTo(longer);
        desk.diary.undo(shop.id, booking.id(), STAFF);

        assertThat(desk.find(shop, booking).slot()).isEqualTo(booking.slot());
        assertThat(desk.diary.agenda().wish(shop.id, booking.id())).contains(wish);
    }

    @Test
    void aGuestWhoComesLateAfterAllIsNoNoShow() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = desk.book(shop, TEN);
        desk.clock.pass(Duration.ofHours(99).plusMinutes(20));
        desk.diary.noShow(shop.id, booking.id(), STAFF);

        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
        assertThat(desk.diary.arrived(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
    }

    @Test
    void aChangeDecidedOnAnOldVersionIsRefused() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking seen = desk.book(shop, TEN);
        desk.diary.move(shop.id, seen.id(), shop.wish("2026-02-06T12:00"), BY_HAND);
        Origin late = STAFF.having(seen.version());

        assertThat(desk.diary.move(shop.id, seen.id(), shop.wish("2026-02-06T14:00"), late))
                .isInstanceOf(MoveOutcome.Stale.class);
        assertThat(desk.diary.cancel(shop.id, seen.id(), "late", late)).isInstanceOf(CancelOutcome.Stale.class);
        assertThat(desk.diary.arrived(shop.id, seen.id(), late)).isInstanceOf(MarkOutcome.Stale.class);
        assertThat(desk.diary.cancel(
                        shop.id,
                        seen.id(),
                        "fine",
                        STAFF.having(desk.find(shop, seen).version())))
                .isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void aNameIsPutRightAndTheTimeStays() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = desk.book(shop, TEN);
        desk.diary.correct(shop.id, booking.id(), otherThanEmma(), STAFF);

        assertThat(desk.find(shop, booking).customer()).isEqualTo(otherThanEmma());
        assertThat(desk.find(shop, booking).slot()).isEqualTo(booking.slot());
    }

    @Test
    void whatWasAskedExactlyIsKeptAndMovesAlong() {
        var shop = new Shop().staff("nina").lasting(45, 15);
        desk.open(shop.shape(Shape.PLAIN
                .variants(new Shape.Variant("long", "long hair", List.of(), Duration.ofMinutes(60), null))
                .addOns(new Shape.AddOn("dry", "blow-dry", List.of(), Duration.ofMinutes(20), null))));
        Wish wish = shop.wish(TEN).with(Wish.Options.variant("long", "dry"));
        Booking booking = ((BookOutcome.Booked) desk.diary.book(shop.id, wish, EMMA, BY_HAND)).booking();
        Wish then = desk.diary.agenda().wish(shop.id, booking.id()).orElseThrow();

        assertThat(then).isEqualTo(wish);
        desk.diary.move(shop.id, booking.id(), then.at(then.at().plusHours(2)), BY_HAND);
        assertThat(desk.find(shop, booking).slot().length()).isEqualTo(Duration.ofMinutes(80));
        assertThat(desk.find(shop, booking).options()).isEqualTo(wish.options());
    }

    @Test
    void whatPeopleDidIsFoundByAnyWordsOfItsLine() {
        var shop = desk.open(new Shop());
        Origin hana = Origin.of("user:hana@example.com").by(Door.STAFF);
        Booking booking = ((BookOutcome.Booked) desk.diary.book(shop.id, shop.wish(TEN), EMMA, hana)).booking();
        desk.diary.noShow(shop.id, booking.id(), hana);
        desk.book(shop, "2026-02-06T11:00");
        String id = booking.id().toString();

        for (String both :
                List.of("", "booking", "OK", id, "g " + id, "BOOKING " + id.substring(0, 9), id.substring(20))) {
            assertThat(deeds(shop, "", both)).as(both).containsExactlyInAnyOrder(What.BOOKED, What.NO_SHOW);
        }
        for (String one : List.of("no show", "show booking " + id, "w booking " + id.charAt(0))) {
            assertThat(deeds(shop, "HANA", one)).as(one).containsExactly(What.NO_SHOW);
        }
        for (String none : List.of("moved", "held", "nowhere", "%", "_", "booking " + id.substring(1), id + " ")) {
            assertThat(deeds(shop, "", none)).as(none).isEmpty();
        }
        assertThat(deeds(shop, "nobody", "")).isEmpty();
    }

    private List<What> deeds(Shop shop, String who, String what) {
        var query = new TrailQuery(who, what, Instant.EPOCH, Older.THAN_ALL.than(), Older.THAN_ALL, 9);
        return desk.diary.agenda().deeds(shop.id, query).stream()
                .map(deed -> deed.change().what())
                .toList();
    }

    @Test
    void whatWasAnsweredBeforehandIsKept() {
        var shop = desk.open(new Shop());
        var asked = new Customer("Emma", EMMA.phone(), null, null, Map.of("allergies", "nuts, \"all\" of them"));
        Booking booking = ((BookOutcome.Booked) desk.diary.book(shop.id, shop.wish(TEN), asked, BY_HAND)).booking();

        assertThat(desk.find(shop, booking).customer().answers()).containsEntry("allergies", "nuts, \"all\" of them");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var shop = desk.open(new Shop().staff("anna", "ben", "cleo"));
        for (String at : List.of(TEN, TEN, TEN, "2026-02-06T11:00", "2026-02-06T12:00")) {
            desk.book(shop, at);
        }
        var day = new WallClock(ZoneId.of("Europe/Berlin"))
                .days(LocalDate.parse("2026-02-06"), LocalDate.parse("2026-02-06"));
        List<Booking> first = desk.diary.agenda().page(shop.id, day, null, 2);
        List<Booking> second = desk.diary.agenda().page(shop.id, day, first.getLast(), 2);
        List<Booking> third = desk.diary.agenda().page(shop.id, day, second.getLast(), 2);

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(third).hasSize(1).doesNotContainAnyElementsOf(second);
    }

    private static Customer otherThanEmma() {
        return new Customer("Otto", new PhoneNumber("+4915112345679"), null, null);
    }
}
