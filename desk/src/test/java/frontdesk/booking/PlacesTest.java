package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.business.Floor;
import frontdesk.business.Limits;
import frontdesk.business.Shape;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** What is shared and counted: seats, arrivals, bookings of a day. */
class PlacesTest {
    private static final String TEN = "2026-02-06T10:00";

    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void twentyCustomersForFiveSeatsGetFive() throws Exception { // 2, 7: two first seats made two sessions
        var shop = new Shop().staff("mira").lasting(60, 60);
        desk.open(shop.shape(Shape.PLAIN.seats(5)));
        var outcomes = Desk.atOnce(20, () -> desk.tryToBook(shop, TEN));

        assertThat(outcomes).filteredOn(BookOutcome.Booked.class::isInstance).hasSize(5);
        assertThat(desk.count("select count(distinct session_id) from claim")).isOne();
        assertThat(desk.count("select count(*) from place")).isEqualTo(5);
    }

    @Test
    void oneWhoCancelsLeavesTheirSeatAndNoOther() { // 47, 48
        var shop = new Shop().staff("mira").lasting(60, 60);
        desk.open(shop.shape(Shape.PLAIN.seats(2)));
        Booking first = desk.book(shop, TEN);
        Booking second = desk.book(shop, TEN);
        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);

        desk.diary.cancel(shop.id, first.id(), "ill", BY_HAND);
        assertThat(desk.status(shop, second)).isEqualTo(Status.CONFIRMED);
        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);
    }

    @Test
    void seatsThatProgramsHoldAreNotOfferedToPrograms() { // neither has a call, which does not make one of them
        var shop = new Shop().staff("mira").lasting(60, 60);
        desk.open(shop.shape(Shape.PLAIN.seats(2)));
        Wish wish = shop.wish(TEN);
        assertThat(desk.diary.hold(shop.id, wish, BY_HAND)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(desk.diary.hold(shop.id, wish, BY_HAND)).isInstanceOf(HoldOutcome.Held.class);

        assertThat(desk.diary.hold(shop.id, wish, BY_HAND)).isInstanceOf(HoldOutcome.Taken.class);
        assertThat(desk.diary.day(shop.id, wish, wish.at().toLocalDate()).starts())
                .filteredOn(start -> start.at().equals(wish.at()))
                .singleElement()
                .satisfies(start -> assertThat(start.free()).isFalse());
    }

    @Test
    void oneWhoMovesLeavesTheOthersWhereTheyAre() { // 47
        var shop = new Shop().staff("mira").lasting(60, 60);
        desk.open(shop.shape(Shape.PLAIN.seats(2)));
        Booking first = desk.book(shop, TEN);
        Booking second = desk.book(shop, TEN);

        desk.diary.move(shop.id, first.id(), shop.wish("2026-02-06T12:00"), BY_HAND);
        assertThat(desk.find(shop, second).slot()).isEqualTo(second.slot());
        assertThat(desk.find(shop, first).slot().start()).isEqualTo("2026-02-06T11:00:00Z");
    }

    @Test
    void noMoreArriveAtOnceThanTheKitchenCanTake() throws Exception {
        var shop = new Shop().tables(4, 4, 4, 4, 4, 4).lasting(60, 15);
        desk.open(shop.floor(new Floor(List.of(), new Floor.Pacing(15, 5, 9))));
        var outcomes = Desk.atOnce(12, () -> desk.diary.book(shop.id, shop.wish(TEN, 3), EMMA, BY_HAND));

        assertThat(outcomes).filteredOn(BookOutcome.Booked.class::isInstance).hasSize(3);
        assertThat(desk.count("select count(*) from place where pool = 'covers'"))
                .isEqualTo(9);
        assertThat(desk.count("select count(*) from place where pool = 'parties'"))
                .isEqualTo(3);
    }

    @Test
    void aLapsedHoldGivesItsPlacesBack() {
        var shop = desk.open(new Shop().staff("anna", "ben").limits(Limits.NONE.perDay(1)));
        assertThat(desk.diary.hold(shop.id, shop.wish(TEN), Desk.call())).isInstanceOf(HoldOutcome.Held.class);
        assertThat(desk.tryToBook(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Refused.class);

        desk.clock.pass(Duration.ofMinutes(6));
        assertThat(desk.tryToBook(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.count("select count(*) from place")).isOne();
    }

    @Test
    void aClassOnceADayFillsAllItsSeatsAndHasNoSecondSession() { // 22: the first seat closed the class
        var shop = new Shop().staff("mira", "tom").lasting(60, 60).limits(Limits.NONE.perDay(1));
        desk.open(shop.shape(Shape.PLAIN.seats(2)));
        desk.book(shop, TEN);

        assertThat(desk.free(shop, "2026-02-06T12:00")).isFalse();
        assertThat(desk.tryToBook(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Refused.class);
        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.tryToBook(shop, TEN))
                .as("no seat left, and no other teacher")
                .isInstanceOf(BookOutcome.Refused.class);
        assertThat(desk.tryToBook(shop, "2026-02-07T12:00")).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void theLastWhoLeavesASessionLeavesItsPlaceOfTheWeekToAnother() {
        var shop = new Shop().staff("mira").lasting(60, 60).limits(Limits.NONE.perWeek(1));
        desk.open(shop.shape(Shape.PLAIN.seats(2)));
        Booking first = desk.book(shop, TEN);
        Booking second = desk.book(shop, TEN);
        desk.diary.cancel(shop.id, first.id(), "ill", BY_HAND);
        assertThat(desk.tryToBook(shop, "2026-02-04T10:00")).isInstanceOf(BookOutcome.Refused.class);

        desk.diary.cancel(shop.id, second.id(), "ill", BY_HAND);
        assertThat(desk.tryToBook(shop, "2026-02-04T10:00")).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.tryToBook(shop, "2026-02-09T10:00")).as("next week").isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void twoSessionsThatAreBegunAtOnceAreOneTooMany() throws Exception {
        var shop = new Shop().staff("mira").lasting(60, 60).limits(Limits.NONE.perDay(1));
        desk.open(shop.shape(Shape.PLAIN.seats(3)));
        var hours = new AtomicInteger(9);
        var outcomes =
                Desk.atOnce(6, () -> desk.tryToBook(shop, "2026-02-06T%02d:00".formatted(hours.getAndIncrement())));

        assertThat(outcomes).filteredOn(BookOutcome.Booked.class::isInstance).hasSize(1);
    }

    @Test
    void aSessionThatWasOnlyHeldAndLapsedDoesNotCount() {
        var shop = new Shop().staff("mira").lasting(60, 60).limits(Limits.NONE.perDay(1));
        desk.open(shop.shape(Shape.PLAIN.seats(3)));
        var held = (HoldOutcome.Held) desk.diary.hold(shop.id, shop.wish(TEN), BY_HAND);
        assertThat(desk.tryToBook(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Refused.class);

        desk.clock.pass(Duration.ofMinutes(6));
        assertThat(desk.tryToBook(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.diary.confirm(shop.id, held.hold().id(), EMMA, BY_HAND))
                .isInstanceOf(ConfirmOutcome.HoldLapsed.class);
    }

    @Test
    void aFullDayOffersOtherDays() {
        var shop = desk.open(new Shop().staff("anna", "ben").limits(Limits.NONE.perDay(1)));
        desk.book(shop, TEN);

        assertThat(desk.tryToBook(shop, "2026-02-06T12:00"))
                .isInstanceOfSatisfying(BookOutcome.Refused.class, refused -> assertThat(
                                ((HoldOutcome.Taken) refused.reason()).nearest())
                        .isNotEmpty()
                        .noneMatch(offer -> offer.at().toLocalDate().equals(LocalDate.parse("2026-02-06"))));
    }

    @Test
    void aCustomerMovesTheOneBookingOfThatDay() { // 21
        var shop = desk.open(new Shop().limits(Limits.NONE.perDay(1).perCustomer(1)));
        Booking only = desk.book(shop, TEN);

        assertThat(desk.diary.move(shop.id, only.id(), shop.wish("2026-02-06T12:00"), BY_HAND))
                .isInstanceOf(MoveOutcome.Moved.class);
    }

    @Test
    void oneCustomerBooksSoOftenADayAndAnotherMay() {
        var shop = desk.open(new Shop().limits(Limits.NONE.perCustomer(1)));
        desk.book(shop, TEN);

        assertThat(desk.tryToBook(shop, "2026-02-06T12:00"))
                .isInstanceOfSatisfying(BookOutcome.Refused.class, refused -> assertThat(
                                ((HoldOutcome.NotOffered) refused.reason()).why())
                        .isEqualTo(Why.CUSTOMER_LIMIT));
        assertThat(desk.diary.book(shop.id, shop.wish("2026-02-06T12:00"), otherThanEmma(), BY_HAND))
                .isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.tryToBook(shop, "2026-02-07T12:00")).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void theLimitOfACustomerCountsWhenAHoldIsConfirmedAndTheHoldStands() {
        var shop = desk.open(new Shop().limits(Limits.NONE.perCustomer(1)));
        desk.book(shop, TEN);
        var held = (HoldOutcome.Held) desk.diary.hold(shop.id, shop.wish("2026-02-06T12:00"), Desk.call());

        assertThat(desk.diary.confirm(shop.id, held.hold().id(), EMMA, BY_HAND))
                .isEqualTo(new ConfirmOutcome.CustomerLimit());
        assertThat(desk.status(shop, held.hold())).isEqualTo(Status.HELD);
        assertThat(desk.diary.confirm(shop.id, held.hold().id(), otherThanEmma(), BY_HAND))
                .isInstanceOf(ConfirmOutcome.Confirmed.class);
    }

    private static Customer otherThanEmma() {
        return new Customer("Otto", new PhoneNumber("+4915112345679"), null, null);
    }
}
