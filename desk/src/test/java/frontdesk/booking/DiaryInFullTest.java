package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange.What;
import frontdesk.business.Business;
import frontdesk.business.Floor;
import frontdesk.business.Limits;
import frontdesk.business.Limits.Door;
import frontdesk.business.Shape;
import frontdesk.business.Shape.Segment;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Shop;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** The diary in full, on a real database. It is seven in the morning of Monday, 2 February 2026, in Berlin; Friday is the sixth. */
class DiaryInFullTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final Origin STAFF = Origin.of("user").by(Door.STAFF);

    private final Desk desk = new Desk();

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    // ---- several resources at once

    @Test
    void dentistAndRoomAreTakenTogetherOrNotAtAll() {
        var shop = new Shop().staff("lee", "patel").things("room", 1);
        desk.open(shop.shape(Shape.PLAIN.alongside(shop.need(1, "room"))));

        assertThat(booked(shop, TEN).resources()).containsExactly(shop.resource("lee"), shop.resource("room"));
        assertThat(book(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);
        assertThat(desk.count("select count(*) from claim")).isEqualTo(2);
    }

    @Test
    void manyCallersForTheLastRoomGetItOnce() throws Exception {
        var shop = new Shop().staff("a", "b", "c", "d").things("room", 2);
        desk.open(shop.shape(Shape.PLAIN.alongside(shop.need(1, "room"))));
        var outcomes = Desk.atOnce(16, () -> book(shop, TEN));

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
        booked(shop, TEN);
        var shortCut = new Wish(shop.service, shop.wish("2026-02-06T10:40").at(), 1, Duration.ofMinutes(30), null);

        assertThat(desk.diary.book(shop.id, shortCut, EMMA, BY_HAND)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.diary.book(shop.id, shortCut.at(shortCut.at().plusMinutes(20)), EMMA, BY_HAND))
                .isInstanceOf(BookOutcome.Refused.class);
    }

    // ---- shared and counted

    @Test
    void twentyCustomersForFiveSeatsGetFive() throws Exception { // 2, 7: two first seats made two sessions
        var shop = new Shop().staff("mira").lasting(60, 60);
        desk.open(shop.shape(Shape.PLAIN.seats(5)));
        var outcomes = Desk.atOnce(20, () -> book(shop, TEN));

        assertThat(outcomes).filteredOn(BookOutcome.Booked.class::isInstance).hasSize(5);
        assertThat(desk.count("select count(distinct session_id) from claim")).isOne();
        assertThat(desk.count("select count(*) from place")).isEqualTo(5);
    }

    @Test
    void oneWhoCancelsLeavesTheirSeatAndNoOther() { // 47, 48
        var shop = new Shop().staff("mira").lasting(60, 60);
        desk.open(shop.shape(Shape.PLAIN.seats(2)));
        Booking first = booked(shop, TEN);
        Booking second = booked(shop, TEN);
        assertThat(book(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);

        desk.diary.cancel(shop.id, first.id(), "ill", BY_HAND);
        assertThat(status(shop, second)).isEqualTo(Status.CONFIRMED);
        assertThat(book(shop, TEN)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(book(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);
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
        Booking first = booked(shop, TEN);
        Booking second = booked(shop, TEN);

        desk.diary.move(shop.id, first.id(), shop.wish("2026-02-06T12:00"), BY_HAND);
        assertThat(find(shop, second).slot()).isEqualTo(second.slot());
        assertThat(find(shop, first).slot().start()).isEqualTo("2026-02-06T11:00:00Z");
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
        assertThat(book(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Refused.class);

        desk.clock.pass(Duration.ofMinutes(6));
        assertThat(book(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.count("select count(*) from place")).isOne();
    }

    @Test
    void aFullDayOffersOtherDays() {
        var shop = desk.open(new Shop().staff("anna", "ben").limits(Limits.NONE.perDay(1)));
        booked(shop, TEN);

        assertThat(book(shop, "2026-02-06T12:00"))
                .isInstanceOfSatisfying(BookOutcome.Refused.class, refused -> assertThat(
                                ((HoldOutcome.Taken) refused.reason()).nearest())
                        .isNotEmpty()
                        .noneMatch(offer -> offer.at().toLocalDate().equals(LocalDate.parse("2026-02-06"))));
    }

    @Test
    void aCustomerMovesTheOneBookingOfThatDay() { // 21
        var shop = desk.open(new Shop().limits(Limits.NONE.perDay(1).perCustomer(1)));
        Booking only = booked(shop, TEN);

        assertThat(desk.diary.move(shop.id, only.id(), shop.wish("2026-02-06T12:00"), BY_HAND))
                .isInstanceOf(MoveOutcome.Moved.class);
    }

    @Test
    void oneCustomerBooksSoOftenADayAndAnotherMay() {
        var shop = desk.open(new Shop().limits(Limits.NONE.perCustomer(1)));
        booked(shop, TEN);

        assertThat(book(shop, "2026-02-06T12:00"))
                .isInstanceOfSatisfying(BookOutcome.Refused.class, refused -> assertThat(
                                ((HoldOutcome.NotOffered) refused.reason()).why())
                        .isEqualTo(Why.CUSTOMER_LIMIT));
        assertThat(desk.diary.book(shop.id, shop.wish("2026-02-06T12:00"), otherThanEmma(), BY_HAND))
                .isInstanceOf(BookOutcome.Booked.class);
        assertThat(book(shop, "2026-02-07T12:00")).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void theLimitOfACustomerCountsWhenAHoldIsConfirmedAndTheHoldStands() {
        var shop = desk.open(new Shop().limits(Limits.NONE.perCustomer(1)));
        booked(shop, TEN);
        var held = (HoldOutcome.Held) desk.diary.hold(shop.id, shop.wish("2026-02-06T12:00"), Desk.call());

        assertThat(desk.diary.confirm(shop.id, held.hold().id(), EMMA, BY_HAND))
                .isEqualTo(new ConfirmOutcome.CustomerLimit());
        assertThat(status(shop, held.hold())).isEqualTo(Status.HELD);
        assertThat(desk.diary.confirm(shop.id, held.hold().id(), otherThanEmma(), BY_HAND))
                .isInstanceOf(ConfirmOutcome.Confirmed.class);
    }

    @Test
    void onlyStaffOverbook() {
        var shop = desk.open(new Shop().staff("anna").limits(Limits.NONE.overbooking(1)));
        booked(shop, TEN);

        assertThat(book(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);
        assertThat(desk.diary.book(shop.id, shop.wish(TEN), EMMA, STAFF)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.diary.book(shop.id, shop.wish(TEN), EMMA, STAFF)).isInstanceOf(BookOutcome.Refused.class);
    }

    @Test
    void customersAreDealtOutInTurn() {
        var shop = desk.open(new Shop().staff("anna", "ben", "cleo").choice(Business.Choice.ROUND_ROBIN));

        assertThat(List.of(TEN, "2026-02-09T10:00", "2026-02-10T10:00", "2026-02-11T10:00"))
                .extracting(at -> booked(shop, at).resources().getFirst())
                .containsExactly(
                        shop.resource("anna"), shop.resource("ben"), shop.resource("cleo"), shop.resource("anna"));
    }

    @Test
    void aCustomerIsServedByWhoServedThemLast() {
        var shop = desk.open(new Shop().staff("anna", "ben").choice(Business.Choice.SAME_AS_LAST));
        desk.diary.book(shop.id, shop.wish(TEN, "ben"), EMMA, BY_HAND);

        assertThat(booked(shop, "2026-02-09T10:00").resources()).containsExactly(shop.resource("ben"));
    }

    // ---- together

    @Test
    void aVisitIsHeldWholeOrNotAtAll() {
        var shop = desk.open(new Shop().staff("anna"));
        booked(shop, "2026-02-06T10:30");
        List<Wish> row = List.of(shop.wish(TEN), shop.wish("2026-02-06T10:30"));

        assertThat(desk.diary.holdAll(shop.id, row, Desk.call()))
                .isInstanceOfSatisfying(VisitOutcome.Refused.class, refused -> assertThat(refused.which())
                        .isOne());
        assertThat(book(shop, TEN)).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void whatOneVisitHoldsDoesNotGiveWayToItself() {
        var shop = desk.open(new Shop().staff("anna", "ben"));
        Origin call = Desk.call();
        List<Wish> pair = List.of(shop.wish(TEN), shop.wish(TEN));

        assertThat(desk.diary.holdAll(shop.id, pair, call)).isInstanceOfSatisfying(VisitOutcome.Held.class, held -> {
            assertThat(held.holds()).extracting(Booking::resources).doesNotHaveDuplicates();
            assertThat(desk.diary.group(shop.id, held.group())).hasSize(2);
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

    @Test
    void everyDateOfASeriesIsLookedAtAndAllClashesAreNamed() { // 13, 14
        var shop = desk.open(new Shop().staff("anna"));
        booked(shop, "2026-02-20T10:00");
        booked(shop, "2026-03-06T10:00");

        assertThat(series(shop, Recurrence.weekly(6), false))
                .isInstanceOfSatisfying(SeriesOutcome.Refused.class, refused -> assertThat(refused.clashes())
                        .extracting(clash -> clash.at().toLocalDate())
                        .containsExactly(LocalDate.parse("2026-02-20"), LocalDate.parse("2026-03-06")));
        assertThat(desk.count("select count(*) from booking")).isEqualTo(2);
    }

    @Test
    void aSeriesCanLeaveOutWhatCannotBeHad() {
        var shop = desk.open(new Shop().staff("anna"));
        booked(shop, "2026-02-20T10:00");

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

        assertThat(desk.diary.group(shop.id, series.group()))
                .extracting(Booking::status)
                .containsExactly(Status.CONFIRMED, Status.CANCELLED, Status.CONFIRMED);
    }

    // ---- how it went

    @Test
    void aVisitGoesItsWayAndItsHistoryTellsIt() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = booked(shop, TEN);
        desk.diary.arrived(shop.id, booking.id(), STAFF);
        desk.diary.completed(shop.id, booking.id(), STAFF);

        assertThat(status(shop, booking)).isEqualTo(Status.COMPLETED);
        assertThat(desk.diary.history(shop.id, booking.id()))
                .extracting(BookingChange::what)
                .containsExactly(What.BOOKED, What.ARRIVED, What.COMPLETED);
        assertThat(desk.diary.arrived(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.NotNow.class);
    }

    @Test
    void whoStaysAwayLeavesTheirTimeToOthers() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = booked(shop, TEN);

        assertThat(desk.diary.noShow(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
        assertThat(book(shop, TEN)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.TimeGone.class);
    }

    @Test
    void aCancellationIsTakenBackWhileTheTimeIsFree() {
        var shop = desk.open(new Shop().staff("anna", "ben"));
        Booking booking = booked(shop, TEN);
        desk.diary.cancel(shop.id, booking.id(), "by mistake", STAFF);

        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
        assertThat(find(shop, booking)).satisfies(again -> {
            assertThat(again.status()).isEqualTo(Status.CONFIRMED);
            assertThat(again.slot()).isEqualTo(booking.slot());
            assertThat(again.resources()).isEqualTo(booking.resources());
        });
        assertThat(desk.count("select count(*) from claim")).isOne();
    }

    @Test
    void aMoveIsTakenBack() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = booked(shop, TEN);
        desk.diary.move(shop.id, booking.id(), shop.wish("2026-02-06T12:00"), STAFF);
        desk.diary.undo(shop.id, booking.id(), STAFF);

        assertThat(find(shop, booking).slot()).isEqualTo(booking.slot());
        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.NotNow.class);
        assertThat(book(shop, "2026-02-06T12:00")).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void aGuestWhoComesLateAfterAllIsNoNoShow() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = booked(shop, TEN);
        desk.clock.pass(Duration.ofHours(99).plusMinutes(20));
        desk.diary.noShow(shop.id, booking.id(), STAFF);

        assertThat(desk.diary.undo(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
        assertThat(desk.diary.arrived(shop.id, booking.id(), STAFF)).isInstanceOf(MarkOutcome.Marked.class);
    }

    @Test
    void aChangeDecidedOnAnOldVersionIsRefused() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking seen = booked(shop, TEN);
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
                        STAFF.having(find(shop, seen).version())))
                .isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void aNameIsPutRightAndTheTimeStays() {
        var shop = desk.open(new Shop().staff("anna"));
        Booking booking = booked(shop, TEN);
        desk.diary.correct(shop.id, booking.id(), otherThanEmma(), STAFF);

        assertThat(find(shop, booking).customer()).isEqualTo(otherThanEmma());
        assertThat(find(shop, booking).slot()).isEqualTo(booking.slot());
    }

    @Test
    void whatWasAskedExactlyIsKeptAndMovesAlong() {
        var shop = new Shop().staff("nina").lasting(45, 15);
        desk.open(shop.shape(Shape.PLAIN
                .variants(new Shape.Variant("long", "long hair", List.of(), Duration.ofMinutes(60), null))
                .addOns(new Shape.AddOn("dry", "blow-dry", List.of(), Duration.ofMinutes(20), null))));
        Wish wish = shop.wish(TEN).with(Wish.Options.variant("long", "dry"));
        Booking booking = ((BookOutcome.Booked) desk.diary.book(shop.id, wish, EMMA, BY_HAND)).booking();
        Wish then = desk.diary.wish(shop.id, booking.id()).orElseThrow();

        assertThat(then).isEqualTo(wish);
        desk.diary.move(shop.id, booking.id(), then.at(then.at().plusHours(2)), BY_HAND);
        assertThat(find(shop, booking).slot().length()).isEqualTo(Duration.ofMinutes(80));
        assertThat(find(shop, booking).options()).isEqualTo(wish.options());
    }

    @Test
    void whatWasAnsweredBeforehandIsKept() {
        var shop = desk.open(new Shop());
        var asked = new Customer("Emma", EMMA.phone(), null, null, Map.of("allergies", "nuts, \"all\" of them"));
        Booking booking = ((BookOutcome.Booked) desk.diary.book(shop.id, shop.wish(TEN), asked, BY_HAND)).booking();

        assertThat(find(shop, booking).customer().answers()).containsEntry("allergies", "nuts, \"all\" of them");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var shop = desk.open(new Shop().staff("anna", "ben", "cleo"));
        for (String at : List.of(TEN, TEN, TEN, "2026-02-06T11:00", "2026-02-06T12:00")) {
            booked(shop, at);
        }
        var day = new WallClock(ZoneId.of("Europe/Berlin"))
                .days(LocalDate.parse("2026-02-06"), LocalDate.parse("2026-02-06"));
        List<Booking> first = desk.diary.page(shop.id, day, null, 2);
        List<Booking> second = desk.diary.page(shop.id, day, first.getLast(), 2);
        List<Booking> third = desk.diary.page(shop.id, day, second.getLast(), 2);

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(third).hasSize(1).doesNotContainAnyElementsOf(second);
    }

    private SeriesOutcome series(Shop shop, Recurrence recurrence, boolean leaving) {
        return desk.diary.bookSeries(shop.id, shop.wish(TEN), recurrence, EMMA, leaving, BY_HAND);
    }

    private BookOutcome book(Shop shop, String at) {
        return desk.diary.book(shop.id, shop.wish(at), EMMA, BY_HAND);
    }

    private Booking booked(Shop shop, String at) {
        return ((BookOutcome.Booked) book(shop, at)).booking();
    }

    private Booking find(Shop shop, Booking booking) {
        return desk.diary.find(shop.id, booking.id()).orElseThrow();
    }

    private Status status(Shop shop, Booking booking) {
        return find(shop, booking).status();
    }

    private static Customer otherThanEmma() {
        return new Customer("Otto", new PhoneNumber("+4915112345679"), null, null);
    }
}
