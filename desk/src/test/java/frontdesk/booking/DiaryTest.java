package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.booking.HoldOutcome.NotOffered;
import frontdesk.booking.HoldOutcome.Taken;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static frontdesk.booking.Desk.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Whose the diary is and what it takes. */
class DiaryTest extends SharedDesk {
    @Test
    void wordsThatADatabaseCannotKeepAreNoTrouble() {
        Shop shop = desk.open(new Shop());
        Origin odd = new Origin("agent\0", null, "key\0");
        var customer = new Customer("Emma\0 '; drop table claim; -- 🦷", PHONE, null, "\0");

        var outcome = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), customer, odd);
        assertThat(diary.agenda().find(shop.id, outcome.booking().id())).contains(outcome.booking());
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, "drop\0 table"))
                .hasSize(1);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY.minusDays(1), null))
                .isEmpty();
    }

    @Test
    void timesBeyondAllCalendarsAreRefusedAndNotABug() {
        Shop shop = desk.open(new Shop());
        for (LocalDateTime at :
                List.of(LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.parse("9999-12-31T23:59"))) {
            Wish wish = new Wish(shop.service, at, 1, null, null);
            assertThat(diary.hold(shop.id, wish, Desk.call())).isInstanceOf(NotOffered.class);
            assertThat(diary.day(shop.id, wish, at.toLocalDate()).starts()).isEmpty();
        }
    }

    @Test
    void noticeLongerThanTheWindowIsRefusedWhenTheBusinessIsSaved() { // 26: silently empty for ever
        Shop shop = new Shop().notice(Duration.ofDays(5)).window(Duration.ofDays(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.open(shop))
                .withMessageContaining("Nothing could ever be booked");
    }

    @Test
    void anotherServiceOfTheSameDentistBlocksHer() { // 2: conflicts across event types
        Shop shop = desk.open(new Shop().lasting(30, 30));
        desk.book(shop, TEN);
        Wish longer = new Wish(shop.service, FRIDAY.atTime(9, 30), 1, Duration.ofMinutes(60), null);
        assertThat(diary.hold(shop.id, longer, Desk.call())).isInstanceOf(Taken.class);
    }

    @Test
    void aWithheldNumberIsNoTrouble() { // 52
        Shop shop = desk.open(new Shop());
        var outcome = diary.book(shop.id, shop.wish(TEN), new Customer("Ann O’Nymous", null, null, "window"), BY_HAND);
        assertThat(((BookOutcome.Booked) outcome).booking().customer().phone()).isNull();
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, "o’ny")).hasSize(1);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, "%")).isEmpty();
    }

    @Test
    void bookingsAreFoundByPartsOfANumber() {
        Shop shop = desk.open(new Shop());
        desk.book(shop, TEN);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, "151 123")).hasSize(1);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, "999")).isEmpty();
        assertThat(diary.agenda().bookings(shop.id, FRIDAY.plusDays(1), FRIDAY.plusDays(9), null))
                .isEmpty();
    }

    @Test
    void oneBusinessNeverSeesAnother() {
        Shop mine = desk.open(new Shop());
        Shop yours = desk.open(new Shop());
        Booking booking = desk.book(mine, TEN);

        assertThat(diary.agenda().find(yours.id, booking.id())).isEmpty();
        assertThat(diary.cancel(yours.id, booking.id(), "", BY_HAND)).isInstanceOf(CancelOutcome.NoSuchBooking.class);
        assertThat(diary.confirm(yours.id, booking.id(), EMMA, BY_HAND))
                .isEqualTo(new ConfirmOutcome.HoldLapsed(List.of()));
        assertThat(desk.free(yours, TEN)).isTrue();
        assertThat(desk.free(mine, TEN)).isFalse();
    }

    @Test
    void aBookingOutlivesItsService() {
        Shop shop = desk.open(new Shop());
        Booking booking = desk.book(shop, TEN);
        var now = shop.business();
        var other = new Shop();
        ResourceId anna = now.resources().getFirst().id();
        desk.businesses.save(now.with(then -> then.number(null)
                .person(null)
                .services(List.of())
                .resources(List.of())
                .answers(List.of())));

        assertThat(diary.agenda().find(shop.id, booking.id())).contains(booking);
        assertThat(desk.businesses.serviceName(shop.id, shop.service)).contains("visit");
        assertThat(desk.businesses.resourceName(shop.id, anna)).contains("anna");
        assertThat(diary.hold(shop.id, other.wish(TEN), BY_HAND))
                .isEqualTo(new NotOffered(Why.UNKNOWN_SERVICE, List.of()));
        assertThat(diary.cancel(shop.id, booking.id(), "closed", BY_HAND)).isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void anUnknownBusinessIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diary.day(new BusinessId(BookingId.next().value()), new Shop().wish(TEN), FRIDAY));
    }
}
