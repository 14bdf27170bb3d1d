package frontdesk.booking;

import org.junit.jupiter.api.Test;

import frontdesk.booking.HoldOutcome.Taken;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** Bookings that move, or cannot, or are cancelled. */
class MovesTest extends SharedDesk {
    @Test
    void aCancelledTimeIsFreeAtOnce() { // 46, 48
        Shop shop = desk.open(new Shop());
        Booking booking = desk.book(shop, TEN);

        assertThat(diary.cancel(shop.id, booking.id(), "ill", BY_HAND)).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(diary.cancel(shop.id, booking.id(), "ill", BY_HAND))
                .isInstanceOf(CancelOutcome.AlreadyCancelled.class);
        desk.book(shop, TEN);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null)).hasSize(2);
        assertThat(diary.agenda().history(shop.id, booking.id()))
                .last()
                .extracting(BookingChange::what, BookingChange::reason)
                .containsExactly(BookingChange.What.CANCELLED, "ill");
        assertThat(diary.cancel(shop.id, BookingId.next(), "", BY_HAND))
                .isInstanceOf(CancelOutcome.NoSuchBooking.class);
    }

    @Test
    void aBookingMayMoveOverItsOwnTime() { // 21, 44
        Shop shop = desk.open(new Shop().lasting(60, 30));
        Booking booking = desk.book(shop, TEN);

        MoveOutcome moved = diary.move(shop.id, booking.id(), shop.wish("2026-02-06T10:30"), BY_HAND);
        assertThat(((MoveOutcome.Moved) moved).booking().id()).isEqualTo(booking.id());
        assertThat(desk.free(shop, "2026-02-06T09:30")).isTrue();
        assertThat(desk.free(shop, TEN)).isFalse();
        assertThat(diary.move(shop.id, booking.id(), shop.wish("2026-02-06T10:30"), BY_HAND))
                .isEqualTo(moved);
        assertThat(diary.agenda().history(shop.id, booking.id())).hasSize(2);
    }

    @Test
    void aBookingThatIsOnlyMadeLongerIsAnnouncedAsThat() {
        Shop shop = desk.open(new Shop().lasting(60, 30));
        Booking ten = desk.book(shop, TEN);
        Booking half =
                ((MoveOutcome.Moved) diary.move(shop.id, ten.id(), shop.wish("2026-02-06T10:30"), BY_HAND)).booking();
        TimeSlot longer = new TimeSlot(ten.slot().start(), half.slot().end());

        assertThat(BookingMoved.of(ten, half).onlyItsEnd()).isFalse();
        assertThat(BookingMoved.of(ten, ten.moved(shop.wish(TEN), longer, ten.resources()))
                        .onlyItsEnd())
                .isTrue();
        assertThat(BookingMoved.of(ten, ten).onlyItsEnd()).isFalse();
    }

    @Test
    void aBookingThatCannotMoveStaysWhereItWas() { // 14
        Shop shop = desk.open(new Shop());
        Booking booking = desk.book(shop, TEN);
        desk.book(shop, "2026-02-06T11:00");

        assertThat(diary.move(shop.id, booking.id(), shop.wish("2026-02-06T11:00"), BY_HAND))
                .isInstanceOfSatisfying(MoveOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .isInstanceOf(Taken.class));
        assertThat(diary.agenda().find(shop.id, booking.id())).contains(booking);
        assertThat(desk.free(shop, TEN)).isFalse();
        assertThat(diary.move(shop.id, BookingId.next(), shop.wish(TEN), BY_HAND))
                .isInstanceOf(MoveOutcome.NoSuchBooking.class);
    }

    @Test
    void whoMovesStaysWithTheSameDentist() {
        Shop shop = desk.open(new Shop().staff("anna", "ben"));
        Booking withBen = ((BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN, "ben"), EMMA, BY_HAND)).booking();
        diary.book(shop.id, shop.wish("2026-02-09T10:00", "ben"), EMMA, BY_HAND);

        var moved = (MoveOutcome.Moved) diary.move(shop.id, withBen.id(), shop.wish("2026-02-09T11:00"), BY_HAND);
        assertThat(moved.booking().resources()).containsExactly(shop.resource("ben"));
    }
}
