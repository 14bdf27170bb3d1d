package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import frontdesk.booking.HoldOutcome.NotOffered;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Why;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** The same request twice is one booking; another is another. */
class RequestsTest extends SharedDesk {
    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        Shop shop = desk.open(new Shop().staff("anna", "ben"));
        Origin key = Desk.key("k-1");

        var first = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), EMMA, key);
        var second = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), EMMA, key);
        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.booking()).isEqualTo(first.booking());
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null)).hasSize(1);
    }

    @Test
    void aKeyThatBookedNothingMayBeTriedAgain() {
        Shop shop = desk.open(new Shop());
        Booking first = desk.book(shop, TEN);
        Origin key = Desk.key("k-2");
        assertThat(diary.book(shop.id, shop.wish(TEN), EMMA, key)).isInstanceOf(BookOutcome.Refused.class);

        diary.cancel(shop.id, first.id(), "ill", BY_HAND);
        assertThat(diary.book(shop.id, shop.wish(TEN), EMMA, key)).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void theSameCallBookingTheSameTimeForTheSameNumberIsARepeat() {
        Shop shop = desk.open(new Shop().tables(2, 2, 2));
        Origin call = Desk.call();
        var first = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN, 2), EMMA, call);
        var again = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN, 2), EMMA, call);
        assertThat(again.booking()).isEqualTo(first.booking());

        var friend = new Customer("Finn", new PhoneNumber("+4915187654321"), null, null);
        assertThat(diary.book(shop.id, shop.wish(TEN, 2), friend, call))
                .isInstanceOfSatisfying(BookOutcome.Booked.class, other -> assertThat(other.repeated())
                        .isFalse());
        assertThat(diary.book(shop.id, shop.wish(TEN, 2), EMMA, Desk.call()))
                .isInstanceOfSatisfying(BookOutcome.Booked.class, other -> assertThat(other.repeated())
                        .isFalse());
    }

    @Test
    void aCallThatCancelledMayBookTheSameAgain() {
        Shop shop = desk.open(new Shop());
        Origin call = Desk.call();
        Booking first = ((BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), EMMA, call)).booking();
        diary.cancel(shop.id, first.id(), "changed mind", call);

        assertThat(diary.book(shop.id, shop.wish(TEN), EMMA, call))
                .isInstanceOfSatisfying(BookOutcome.Booked.class, second -> {
                    assertThat(second.repeated()).isFalse();
                    assertThat(second.booking().id()).isNotEqualTo(first.id());
                });
    }

    @Test
    void cancellingWithAKeyTwiceGivesTheFirstAnswerAgain() {
        Shop shop = desk.open(new Shop());
        Booking booking = desk.book(shop, TEN);
        Origin key = Desk.key("cancel-1");

        CancelOutcome first = diary.cancel(shop.id, booking.id(), "ill", key);
        assertThat(diary.cancel(shop.id, booking.id(), "ill", key)).isEqualTo(first);
    }

    @Test
    void aReplayedRequestDoesNotBeatTheNotice() { // 24
        Shop shop = desk.open(new Shop().open("00:00-00:00").notice(Duration.ofHours(2)));
        LocalTime soon = LocalTime.of(8, 30); // it is seven
        assertThat(diary.book(
                        shop.id,
                        shop.wish(LocalDate.parse("2026-02-02").atTime(soon).toString()),
                        EMMA,
                        BY_HAND))
                .isInstanceOfSatisfying(BookOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .isInstanceOfSatisfying(
                                NotOffered.class, not -> assertThat(not.why()).isIn(Why.TOO_SOON, Why.PAST)));
    }
}
