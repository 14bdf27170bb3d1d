package frontdesk.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.HoldOutcome.Held;
import frontdesk.booking.HoldOutcome.NotOffered;
import frontdesk.booking.HoldOutcome.Taken;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Offer.Difference;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static frontdesk.booking.Desk.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

/** The diary on PostgreSQL, through its door. */
class DiaryTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final LocalDate FRIDAY = LocalDate.parse("2026-02-06");

    private static Desk desk;
    private static Diary diary;

    @BeforeAll
    static void open() {
        desk = new Desk();
        diary = desk.diary;
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(desk.overlaps()).isZero();
        desk.close();
    }

    @Test
    void aHeldTimeBecomesABooking() {
        Shop shop = desk.open(new Shop());
        CallId id = CallId.next();
        Origin call = new Origin("phone", id, null);

        Held held = (Held) diary.hold(shop.id, shop.wish(TEN), call);
        assertThat(held.until()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, null)).isEmpty();

        Booking booking = confirmed(diary.confirm(shop.id, held.hold().id(), EMMA, call));
        assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
        assertThat(booking.customer()).isEqualTo(EMMA);
        assertThat(diary.find(shop.id, booking.id())).contains(booking);
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, null)).containsExactly(booking);
        assertThat(diary.madeIn(shop.id, id)).containsExactly(booking);
        assertThat(diary.upcoming(shop.id, PHONE)).containsExactly(booking);
        assertThat(diary.history(shop.id, booking.id()))
                .extracting(BookingChange::what)
                .containsExactly(BookingChange.What.HELD, BookingChange.What.CONFIRMED);
        assertThat(desk.people.recognise(shop.id, PHONE).orElseThrow().name()).isEqualTo("Emma");
    }

    @Test
    void confirmingTwiceIsConfirmingOnce() { // 6
        Shop shop = desk.open(new Shop());
        BookingId hold = hold(shop, shop.wish(TEN), Desk.call());

        Booking first = confirmed(diary.confirm(shop.id, hold, EMMA, BY_HAND));
        assertThat(confirmed(diary.confirm(shop.id, hold, EMMA, BY_HAND))).isEqualTo(first);
        assertThat(desk.people.recognise(shop.id, PHONE).orElseThrow().bookings())
                .isEqualTo(1);
    }

    @Test
    void whatIsHeldIsTakenForOthers() { // 3: two pending requests for one slot, both confirmed
        Shop shop = desk.open(new Shop());
        hold(shop, shop.wish(TEN), Desk.call());

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
        BookingId lapsing = hold(shop, shop.wish(TEN), Desk.call());
        assertThat(free(shop, TEN)).isFalse();

        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(free(shop, TEN)).isTrue();
        hold(shop, shop.wish(TEN), Desk.call());

        assertThat(diary.find(shop.id, lapsing).orElseThrow().status()).isEqualTo(Status.LAPSED);
        assertThat(diary.confirm(shop.id, lapsing, EMMA, BY_HAND))
                .isInstanceOfSatisfying(ConfirmOutcome.HoldLapsed.class, gone -> assertThat(gone.nearest())
                        .first()
                        .extracting(Offer::at)
                        .isEqualTo(FRIDAY.atTime(9, 30)));
    }

    @Test
    void aHoldThatRanOutIsConfirmedWhileItsTimeIsFree() {
        Shop shop = desk.open(new Shop());
        BookingId late = hold(shop, shop.wish(TEN), Desk.call());
        BookingId swept = hold(shop, shop.wish("2026-02-06T11:00"), Desk.call());

        desk.clock.pass(Duration.ofMinutes(6));
        confirmed(diary.confirm(shop.id, late, EMMA, BY_HAND));
        new LapsedHolds(desk.database, desk.clock).run();
        assertThat(diary.find(shop.id, swept).orElseThrow().status()).isEqualTo(Status.LAPSED);
        confirmed(diary.confirm(shop.id, swept, EMMA, BY_HAND));

        assertThat(free(shop, TEN)).isFalse();
        assertThat(free(shop, "2026-02-06T11:00")).isFalse();
        assertThat(diary.history(shop.id, swept))
                .extracting(BookingChange::what)
                .containsExactly(BookingChange.What.HELD, BookingChange.What.LAPSED, BookingChange.What.CONFIRMED);
    }

    @Test
    void hangingUpLetsGoWhatTheCallHeldAndNothingElse() {
        Shop shop = desk.open(new Shop());
        Origin call = Desk.call();
        BookingId kept = hold(shop, shop.wish("2026-02-06T09:00"), call);
        diary.confirm(shop.id, kept, EMMA, call);
        BookingId held = hold(shop, shop.wish(TEN), call);
        hold(shop, shop.wish("2026-02-06T11:00"), Desk.call());

        diary.releaseAll(shop.id, call);
        diary.releaseAll(shop.id, call);

        assertThat(free(shop, TEN)).isTrue();
        assertThat(free(shop, "2026-02-06T09:00")).isFalse();
        assertThat(free(shop, "2026-02-06T11:00")).isFalse();
        assertThat(diary.find(shop.id, held).orElseThrow().status()).isEqualTo(Status.LAPSED);
    }

    @Test
    void aReleasedHoldIsFreeAtOnceAndABookingIsNotReleased() {
        Shop shop = desk.open(new Shop());
        BookingId hold = hold(shop, shop.wish(TEN), Desk.call());
        diary.release(shop.id, hold);
        diary.release(shop.id, hold);
        assertThat(free(shop, TEN)).isTrue();

        Booking booked = book(shop, TEN);
        diary.release(shop.id, booked.id());
        assertThat(free(shop, TEN)).isFalse();
    }

    @Test
    void aCallIsNotInItsOwnWay() { // 45: going back hid the own held slot for ten minutes
        Shop shop = desk.open(new Shop().lasting(60, 30));
        Origin call = Desk.call();
        BookingId first = hold(shop, shop.wish(TEN), call);

        assertThat(hold(shop, shop.wish(TEN), call)).isEqualTo(first);
        BookingId second = hold(shop, shop.wish("2026-02-06T10:30"), call);
        assertThat(diary.find(shop.id, first).orElseThrow().status()).isEqualTo(Status.LAPSED);
        assertThat(hold(shop, shop.wish(TEN), call)).isNotEqualTo(first).isNotEqualTo(second);
    }

    @Test
    void aCallThatBringsMorePeopleHoldsABiggerTable() {
        Shop shop = desk.open(new Shop().tables(2, 4));
        Origin call = Desk.call();
        hold(shop, shop.wish(TEN, 2), call);

        Held bigger = (Held) diary.hold(shop.id, shop.wish(TEN, 4), call);
        assertThat(bigger.hold().resources()).containsExactly(shop.resource("table 2"));
    }

    @Test
    void wordsThatADatabaseCannotKeepAreNoTrouble() {
        Shop shop = desk.open(new Shop());
        Origin odd = new Origin("agent\0", null, "key\0");
        var customer = new Customer("Emma\0 '; drop table claim; -- 🦷", PHONE, null, "\0");

        var outcome = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), customer, odd);
        assertThat(diary.find(shop.id, outcome.booking().id())).contains(outcome.booking());
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, "drop\0 table")).hasSize(1);
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY.minusDays(1), null)).isEmpty();
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
    void theSameKeyGivesTheFirstAnswerAgain() {
        Shop shop = desk.open(new Shop().staff("anna", "ben"));
        Origin key = Desk.key("k-1");

        var first = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), EMMA, key);
        var second = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), EMMA, key);
        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.booking()).isEqualTo(first.booking());
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, null)).hasSize(1);
    }

    @Test
    void aKeyThatBookedNothingMayBeTriedAgain() {
        Shop shop = desk.open(new Shop());
        Booking first = book(shop, TEN);
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
    void aCancelledTimeIsFreeAtOnce() { // 46, 48
        Shop shop = desk.open(new Shop());
        Booking booking = book(shop, TEN);

        assertThat(diary.cancel(shop.id, booking.id(), "ill", BY_HAND)).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(diary.cancel(shop.id, booking.id(), "ill", BY_HAND))
                .isInstanceOf(CancelOutcome.AlreadyCancelled.class);
        book(shop, TEN);
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, null)).hasSize(2);
        assertThat(diary.history(shop.id, booking.id()))
                .last()
                .extracting(BookingChange::what, BookingChange::reason)
                .containsExactly(BookingChange.What.CANCELLED, "ill");
        assertThat(diary.cancel(shop.id, BookingId.next(), "", BY_HAND))
                .isInstanceOf(CancelOutcome.NoSuchBooking.class);
    }

    @Test
    void cancellingWithAKeyTwiceGivesTheFirstAnswerAgain() {
        Shop shop = desk.open(new Shop());
        Booking booking = book(shop, TEN);
        Origin key = Desk.key("cancel-1");

        CancelOutcome first = diary.cancel(shop.id, booking.id(), "ill", key);
        assertThat(diary.cancel(shop.id, booking.id(), "ill", key)).isEqualTo(first);
    }

    @Test
    void aBookingMayMoveOverItsOwnTime() { // 21, 44
        Shop shop = desk.open(new Shop().lasting(60, 30));
        Booking booking = book(shop, TEN);

        MoveOutcome moved = diary.move(shop.id, booking.id(), shop.wish("2026-02-06T10:30"), BY_HAND);
        assertThat(((MoveOutcome.Moved) moved).booking().id()).isEqualTo(booking.id());
        assertThat(free(shop, "2026-02-06T09:30")).isTrue();
        assertThat(free(shop, TEN)).isFalse();
        assertThat(diary.move(shop.id, booking.id(), shop.wish("2026-02-06T10:30"), BY_HAND))
                .isEqualTo(moved);
        assertThat(diary.history(shop.id, booking.id())).hasSize(2);
    }

    @Test
    void aBookingThatCannotMoveStaysWhereItWas() { // 14
        Shop shop = desk.open(new Shop());
        Booking booking = book(shop, TEN);
        book(shop, "2026-02-06T11:00");

        assertThat(diary.move(shop.id, booking.id(), shop.wish("2026-02-06T11:00"), BY_HAND))
                .isInstanceOfSatisfying(MoveOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .isInstanceOf(Taken.class));
        assertThat(diary.find(shop.id, booking.id())).contains(booking);
        assertThat(free(shop, TEN)).isFalse();
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

    @Test
    void whoAsksForOneIsOfferedTheOtherAtThatTimeFirst() {
        Shop shop = desk.open(new Shop().staff("anna", "ben"));
        diary.book(shop.id, shop.wish(TEN, "anna"), EMMA, BY_HAND);

        Taken taken = (Taken) diary.hold(shop.id, shop.wish(TEN, "anna"), Desk.call());
        Offer first = taken.nearest().getFirst();
        assertThat(first.difference()).isEqualTo(Difference.OTHER_RESOURCE);
        assertThat(first.at()).isEqualTo(FRIDAY.atTime(10, 0));
        assertThat(first.resources()).containsExactly(shop.resource("ben"));
    }

    @Test
    void everyOfferCanBeHeldAsItStands() {
        Shop shop = desk.open(new Shop().tables(2, 4).lasting(90, 30).buffers(10, 10));
        for (String at : List.of("10:00", "10:00", "13:00")) {
            diary.book(shop.id, shop.wish("2026-02-06T" + at, 2), EMMA, BY_HAND);
        }
        List<Offer> offers = diary.nearest(shop.id, shop.wish(TEN, 2), 10);
        assertThat(offers).hasSize(10);
        for (Offer offer : offers) {
            Wish wish = new Wish(
                    shop.service, offer.at(), 2, null, offer.resources().getFirst());
            Held held = (Held) diary.hold(shop.id, wish, Desk.call());
            assertThat(held.hold().resources()).isEqualTo(offer.resources());
            diary.release(shop.id, held.hold().id());
        }
    }

    @Test
    void aFreeWishIsItsOwnNearestOffer() {
        Shop shop = desk.open(new Shop());
        assertThat(diary.nearest(shop.id, shop.wish(TEN), 3))
                .first()
                .extracting(Offer::at, Offer::difference)
                .containsExactly(LocalDateTime.parse(TEN), Difference.AS_WISHED);
    }

    @Test
    void aClosedDayIsClosedAndTheNextOpenOneIsOffered() {
        Shop shop = desk.open(new Shop().open(DayOfWeek.FRIDAY).open(DayOfWeek.SATURDAY));

        HoldOutcome.Closed closed = (HoldOutcome.Closed) diary.hold(shop.id, shop.wish(TEN), Desk.call());
        assertThat(closed.nearest())
                .extracting(Offer::at)
                .contains(FRIDAY.plusDays(2).atTime(10, 0));
        assertThat(diary.day(shop.id, shop.wish(TEN), FRIDAY).reason()).isEqualTo(DayPlan.Reason.CLOSED);
    }

    @Test
    void aDayThatIsOverOrTooFarAheadSaysSo() {
        Shop shop = desk.open(new Shop().window(Duration.ofDays(30)));
        Wish wish = shop.wish(TEN);

        assertThat(diary.day(shop.id, wish, LocalDate.parse("2026-02-01")).reason())
                .isEqualTo(DayPlan.Reason.PAST);
        assertThat(diary.day(shop.id, wish, LocalDate.parse("2026-12-24")).reason())
                .isEqualTo(DayPlan.Reason.TOO_FAR);
        assertThat(diary.day(shop.id, shop.wish(TEN, 50), FRIDAY).reason()).isEqualTo(DayPlan.Reason.NOT_OFFERED);
        assertThat(diary.day(shop.id, wish, FRIDAY).starts()).hasSize(16);
        assertThat(diary.hold(shop.id, shop.wish("2026-12-24T10:00"), Desk.call()))
                .isInstanceOfSatisfying(NotOffered.class, not -> {
                    assertThat(not.why()).isEqualTo(Why.TOO_FAR);
                    assertThat(not.nearest()).isNotEmpty();
                });
    }

    @Test
    void noticeLongerThanTheWindowIsRefusedWhenTheBusinessIsSaved() { // 26: silently empty for ever
        Shop shop = new Shop().notice(Duration.ofDays(5)).window(Duration.ofDays(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.open(shop))
                .withMessageContaining("Nothing could ever be booked");
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

    @Test
    void anotherServiceOfTheSameDentistBlocksHer() { // 2: conflicts across event types
        Shop shop = desk.open(new Shop().lasting(30, 30));
        book(shop, TEN);
        Wish longer = new Wish(shop.service, FRIDAY.atTime(9, 30), 1, Duration.ofMinutes(60), null);
        assertThat(diary.hold(shop.id, longer, Desk.call())).isInstanceOf(Taken.class);
    }

    @Test
    void aWithheldNumberIsNoTrouble() { // 52
        Shop shop = desk.open(new Shop());
        var outcome = diary.book(shop.id, shop.wish(TEN), new Customer("Ann O’Nymous", null, null, "window"), BY_HAND);
        assertThat(((BookOutcome.Booked) outcome).booking().customer().phone()).isNull();
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, "o’ny")).hasSize(1);
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, "%")).isEmpty();
    }

    @Test
    void bookingsAreFoundByPartsOfANumber() {
        Shop shop = desk.open(new Shop());
        book(shop, TEN);
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, "151 123")).hasSize(1);
        assertThat(diary.bookings(shop.id, FRIDAY, FRIDAY, "999")).isEmpty();
        assertThat(diary.bookings(shop.id, FRIDAY.plusDays(1), FRIDAY.plusDays(9), null))
                .isEmpty();
    }

    @Test
    void oneBusinessNeverSeesAnother() {
        Shop mine = desk.open(new Shop());
        Shop yours = desk.open(new Shop());
        Booking booking = book(mine, TEN);

        assertThat(diary.find(yours.id, booking.id())).isEmpty();
        assertThat(diary.cancel(yours.id, booking.id(), "", BY_HAND)).isInstanceOf(CancelOutcome.NoSuchBooking.class);
        assertThat(diary.confirm(yours.id, booking.id(), EMMA, BY_HAND))
                .isEqualTo(new ConfirmOutcome.HoldLapsed(List.of()));
        assertThat(free(yours, TEN)).isTrue();
        assertThat(free(mine, TEN)).isFalse();
    }

    @Test
    void aBookingOutlivesItsService() {
        Shop shop = desk.open(new Shop());
        Booking booking = book(shop, TEN);
        var now = shop.business();
        var other = new Shop();
        ResourceId anna = now.resources().getFirst().id();
        desk.businesses.save(new Business(
                now.id(),
                now.slug(),
                now.name(),
                now.kind(),
                now.zone(),
                now.region(),
                now.language(),
                null,
                null,
                now.address(),
                now.greeting(),
                now.hours(),
                List.of(),
                List.of(),
                List.of(),
                now.rules()));

        assertThat(diary.find(shop.id, booking.id())).contains(booking);
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

    private static Booking book(Shop shop, String at) {
        return ((BookOutcome.Booked) diary.book(shop.id, shop.wish(at), EMMA, BY_HAND)).booking();
    }

    private static BookingId hold(Shop shop, Wish wish, Origin origin) {
        return ((Held) diary.hold(shop.id, wish, origin)).hold().id();
    }

    private static Booking confirmed(ConfirmOutcome outcome) {
        return ((ConfirmOutcome.Confirmed) outcome).booking();
    }

    private static boolean free(Shop shop, String at) {
        LocalDateTime time = LocalDateTime.parse(at);
        return diary.day(shop.id, shop.wish(at), time.toLocalDate()).starts().stream()
                .filter(start -> start.at().equals(time))
                .findFirst()
                .orElseThrow()
                .free();
    }
}
