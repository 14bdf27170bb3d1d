package frontdesk.booking;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.HoldOutcome.Held;
import frontdesk.booking.HoldOutcome.Taken;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Offer.Difference;
import frontdesk.timetable.Shop;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static frontdesk.booking.Desk.PHONE;
import static frontdesk.booking.Desk.confirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** Times that are kept for a caller: confirmed, let go, lapsed. */
class HoldsTest extends SharedDesk {
    @Test
    void aHeldTimeBecomesABooking() {
        Shop shop = desk.open(new Shop());
        CallId id = CallId.next();
        Origin call = new Origin("phone", id, null);

        Held held = (Held) diary.hold(shop.id, shop.wish(TEN), call);
        assertThat(held.until()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null)).isEmpty();

        Booking booking = confirmed(diary.confirm(shop.id, held.hold().id(), EMMA, call));
        assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
        assertThat(booking.customer()).isEqualTo(EMMA);
        assertThat(diary.agenda().find(shop.id, booking.id())).contains(booking);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null)).containsExactly(booking);
        assertThat(diary.agenda().madeIn(shop.id, id)).containsExactly(booking);
        assertThat(diary.agenda().upcoming(shop.id, PHONE)).containsExactly(booking);
        assertThat(diary.agenda().history(shop.id, booking.id()))
                .extracting(BookingChange::what)
                .containsExactly(BookingChange.What.HELD, BookingChange.What.CONFIRMED);
        assertThat(desk.people.recognise(shop.id, PHONE).orElseThrow().name()).isEqualTo("Emma");
    }

    @Test
    void confirmingTwiceIsConfirmingOnce() { // 6
        Shop shop = desk.open(new Shop());
        BookingId hold = desk.hold(shop, shop.wish(TEN), Desk.call());

        Booking first = confirmed(diary.confirm(shop.id, hold, EMMA, BY_HAND));
        assertThat(confirmed(diary.confirm(shop.id, hold, EMMA, BY_HAND))).isEqualTo(first);
        assertThat(desk.people.recognise(shop.id, PHONE).orElseThrow().bookings())
                .isEqualTo(1);
    }

    @Test
    void whatIsHeldIsTakenForOthers() { // 3: two pending requests for one slot, both confirmed
        Shop shop = desk.open(new Shop());
        desk.hold(shop, shop.wish(TEN), Desk.call());

        Taken taken = (Taken) diary.hold(shop.id, shop.wish(TEN), Desk.call());
        assertThat(taken.nearest())
                .extracting(Offer::at, Offer::difference)
                .containsExactly(
                        tuple(FRIDAY.atTime(9, 30), Difference.EARLIER),
                        tuple(FRIDAY.atTime(10, 30), Difference.LATER),
                        tuple(FRIDAY.plusDays(1).atTime(10, 0), Difference.OTHER_DAY));
    }

    @Test
    void aLapsedHoldIsOfferedAgain() {
        Shop shop = desk.open(new Shop());
        BookingId lapsing = desk.hold(shop, shop.wish(TEN), Desk.call());
        assertThat(desk.free(shop, TEN)).isFalse();

        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.free(shop, TEN)).isTrue();
        desk.hold(shop, shop.wish(TEN), Desk.call());

        assertThat(diary.agenda().find(shop.id, lapsing).orElseThrow().status()).isEqualTo(Status.LAPSED);
        assertThat(diary.confirm(shop.id, lapsing, EMMA, BY_HAND))
                .isInstanceOfSatisfying(ConfirmOutcome.HoldLapsed.class, gone -> assertThat(gone.nearest())
                        .first()
                        .extracting(Offer::at)
                        .isEqualTo(FRIDAY.atTime(9, 30)));
    }

    @Test
    void aHoldThatRanOutIsConfirmedWhileItsTimeIsFree() {
        Shop shop = desk.open(new Shop());
        BookingId late = desk.hold(shop, shop.wish(TEN), Desk.call());
        BookingId swept = desk.hold(shop, shop.wish("2026-02-06T11:00"), Desk.call());

        desk.clock.pass(Duration.ofMinutes(6));
        confirmed(diary.confirm(shop.id, late, EMMA, BY_HAND));
        new LapsedHolds(desk.database, desk.clock).run();
        assertThat(diary.agenda().find(shop.id, swept).orElseThrow().status()).isEqualTo(Status.LAPSED);
        confirmed(diary.confirm(shop.id, swept, EMMA, BY_HAND));

        assertThat(desk.free(shop, TEN)).isFalse();
        assertThat(desk.free(shop, "2026-02-06T11:00")).isFalse();
        assertThat(diary.agenda().history(shop.id, swept))
                .extracting(BookingChange::what)
                .containsExactly(BookingChange.What.HELD, BookingChange.What.LAPSED, BookingChange.What.CONFIRMED);
    }

    @Test
    void hangingUpLetsGoWhatTheCallHeldAndNothingElse() {
        Shop shop = desk.open(new Shop());
        Origin call = Desk.call();
        BookingId kept = desk.hold(shop, shop.wish("2026-02-06T09:00"), call);
        diary.confirm(shop.id, kept, EMMA, call);
        BookingId held = desk.hold(shop, shop.wish(TEN), call);
        desk.hold(shop, shop.wish("2026-02-06T11:00"), Desk.call());

        diary.releaseAll(shop.id, call);
        diary.releaseAll(shop.id, call);

        assertThat(desk.free(shop, TEN)).isTrue();
        assertThat(desk.free(shop, "2026-02-06T09:00")).isFalse();
        assertThat(desk.free(shop, "2026-02-06T11:00")).isFalse();
        assertThat(diary.agenda().find(shop.id, held).orElseThrow().status()).isEqualTo(Status.LAPSED);
    }

    @Test
    void aReleasedHoldIsFreeAtOnceAndABookingIsNotReleased() {
        Shop shop = desk.open(new Shop());
        BookingId hold = desk.hold(shop, shop.wish(TEN), Desk.call());
        diary.release(shop.id, hold);
        diary.release(shop.id, hold);
        assertThat(desk.free(shop, TEN)).isTrue();

        Booking booked = desk.book(shop, TEN);
        diary.release(shop.id, booked.id());
        assertThat(desk.free(shop, TEN)).isFalse();
    }

    @Test
    void aCallIsNotInItsOwnWay() { // 45: going back hid the own held slot for ten minutes
        Shop shop = desk.open(new Shop().lasting(60, 30));
        Origin call = Desk.call();
        BookingId first = desk.hold(shop, shop.wish(TEN), call);

        assertThat(desk.hold(shop, shop.wish(TEN), call)).isEqualTo(first);
        BookingId second = desk.hold(shop, shop.wish("2026-02-06T10:30"), call);
        assertThat(diary.agenda().find(shop.id, first).orElseThrow().status()).isEqualTo(Status.LAPSED);
        assertThat(desk.hold(shop, shop.wish(TEN), call)).isNotEqualTo(first).isNotEqualTo(second);
    }

    @Test
    void aCallThatBringsMorePeopleHoldsABiggerTable() {
        Shop shop = desk.open(new Shop().tables(2, 4));
        Origin call = Desk.call();
        desk.hold(shop, shop.wish(TEN, 2), call);

        Held bigger = (Held) diary.hold(shop.id, shop.wish(TEN, 4), call);
        assertThat(bigger.hold().resources()).containsExactly(shop.resource("table 2"));
    }
}
