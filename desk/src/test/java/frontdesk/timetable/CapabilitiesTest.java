package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.Business.Resource;
import frontdesk.business.Calendar;
import frontdesk.business.Floor;
import frontdesk.business.Limits;
import frontdesk.business.Limits.Door;
import frontdesk.business.Location;
import frontdesk.business.Shape;
import frontdesk.business.Shape.AddOn;
import frontdesk.business.Shape.Segment;
import frontdesk.business.Shape.TurnTime;
import frontdesk.business.Shape.Variant;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Occupancy.Counted;
import frontdesk.timetable.Occupancy.Taken;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Wish.Options;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service, a resource and a calendar can say, and what is offered for it. It is New Year's Day 2026, and Friday is 6 February. */
class CapabilitiesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FRIDAY = "2026-02-06";

    // ---- several resources at once

    @Test
    void aBookingNeedsARoomBesideTheDentist() {
        var shop = new Shop().staff("lee", "patel").things("room", 1);
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "room")));
        Occupancy roomTaken = taken(shop, "room", "10:00", "10:30");

        assertThat(given(shop, "09:30", roomTaken)).first().isEqualTo(names(shop, "lee", "room"));
        assertThat(verdict(shop, "10:00", roomTaken)).isEqualTo(new Verdict.Taken());
    }

    @Test
    void theSecondOfTwoRoomsIsTakenWhereTheFirstIsNotFree() {
        var shop = new Shop().staff("lee").things("room 1", 1).things("room 2", 1);
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "room 1", "room 2")));

        assertThat(given(shop, "10:00", taken(shop, "room 1", "10:15", "10:20")))
                .containsExactly(names(shop, "lee", "room 2"));
    }

    @Test
    void severalAlikeAreTakenOneByOne() {
        var shop = new Shop().staff("lee", "patel", "moss").things("laser", 2);
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "laser")));
        Occupancy first = Occupancy.NONE.plus(
                free(shop, "10:00", Occupancy.NONE).placements().getFirst());
        Occupancy second = first.plus(free(shop, "10:00", first).placements().getFirst());

        assertThat(free(shop, "10:00", first).placements().getFirst().claims())
                .extracting(Claim::unit)
                .containsExactly(1, 2);
        assertThat(verdict(shop, "10:00", second)).isEqualTo(new Verdict.Taken());
    }

    @Test
    void twoChairsAreNeededAtOnce() {
        var shop = new Shop().staff("nina").things("chair", 3);
        shop.shape(Shape.PLAIN.alongside(shop.need(2, "chair")));

        assertThat(verdict(shop, "10:00", units(shop, "chair", 2, "10:00", "10:30")))
                .isEqualTo(new Verdict.Taken());
        assertThat(given(shop, "10:00", units(shop, "chair", 1, "10:00", "10:30")))
                .containsExactly(names(shop, "nina", "chair", "chair"));
    }

    @Test
    void whatIsNeededBesideDoesNotOpenTheGrid() {
        var shop = new Shop().open("09:00-10:00").things("room", 1);
        shop.with(new Resource(
                shop.resource("lee"),
                Resource.Type.STAFF,
                "lee",
                List.of(),
                1,
                Map.of(DayOfWeek.FRIDAY, Shop.spans("11:00-12:00"))));
        shop.shape(Shape.PLAIN.alongside(shop.need(1, "room")));

        assertThat(times(shop, FRIDAY)).isEmpty();
        assertThat(verdict(shop, FRIDAY + "T11:00")).isEqualTo(new Verdict.Closed());
        assertThat(verdict(shop, FRIDAY + "T09:00")).isEqualTo(new Verdict.Closed());
    }

    // ---- tables

    @Test
    void aPartyThatNoTableSeatsGetsTablesPushedTogether() {
        var shop = new Shop().tables(4, 4, 2);
        shop.floor(new Floor(List.of(shop.combination(5, 8, "table 1", "table 2")), null));

        assertThat(given(shop, "10:00", 6, Occupancy.NONE)).containsExactly(names(shop, "table 1", "table 2"));
        assertThat(verdict(shop, "10:00", 6, taken(shop, "table 2", "10:15", "10:20")))
                .isEqualTo(new Verdict.Taken());
    }

    @Test
    void tablesThatGoTogetherAreGivenLast() {
        var shop = new Shop().tables(4, 4, 4);
        shop.floor(new Floor(List.of(shop.combination(5, 8, "table 1", "table 2")), null));

        assertThat(given(shop, "10:00", 3, Occupancy.NONE)).first().isEqualTo(names(shop, "table 3"));
    }

    @Test
    void oneTableIsGivenBeforeTwo() { // 50: a combination must not be kept from normal use, nor preferred to a table
        var shop = new Shop().tables(2, 2, 6);
        shop.floor(new Floor(List.of(shop.combination(3, 4, "table 1", "table 2")), null));

        assertThat(given(shop, "10:00", 4, Occupancy.NONE))
                .containsExactly(names(shop, "table 3"), names(shop, "table 1", "table 2"));
    }

    @Test
    void aLargeTableWaitsForALargeParty() {
        var shop = new Shop();
        shop.with(shop.one("big", Resource.Type.TABLE, 8).from(5));

        assertThat(Timetable.read(shop.business(), shop.wish(FRIDAY + "T10:00", 2)))
                .isEqualTo(new Reading.Impossible(Why.BAD_PARTY));
        assertThat(given(shop, "10:00", 5, Occupancy.NONE)).containsExactly(names(shop, "big"));
    }

    @Test
    void whoAsksForTheTerraceSitsThere() {
        var shop = new Shop();
        shop.with(shop.one("inside", Resource.Type.TABLE, 4).in("inside"));
        shop.with(shop.one("outside", Resource.Type.TABLE, 4).in("terrace"));
        Wish terrace = shop.wish(FRIDAY + "T10:00", 2).with(Options.area("Terrace"));

        assertThat(free(shop, terrace, Occupancy.NONE).placements())
                .extracting(Placement::resources)
                .containsExactly(names(shop, "outside"));
        assertThat(Timetable.read(shop.business(), terrace.with(Options.area("roof"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
    }

    @Test
    void largerPartiesStayLonger() {
        var shop = new Shop().tables(2, 4, 8).lasting(180, 30);
        shop.shape(Shape.PLAIN.turnTimes(
                new TurnTime(2, Duration.ofMinutes(90)), new TurnTime(4, Duration.ofMinutes(120))));

        assertThat(minutes(shop, shop.wish(FRIDAY + "T10:00", 2))).isEqualTo(90);
        assertThat(minutes(shop, shop.wish(FRIDAY + "T10:00", 3))).isEqualTo(120);
        assertThat(minutes(shop, shop.wish(FRIDAY + "T10:00", 7))).isEqualTo(180);
    }

    @Test
    void noMoreArriveInAQuarterOfAnHourThanTheKitchenCanTake() {
        var shop = new Shop().tables(4, 4, 4, 4).lasting(60, 15);
        shop.floor(new Floor(List.of(), new Floor.Pacing(15, 2, 6)));
        Instant ten = Instant.parse("2026-02-06T09:00:00Z");

        assertThat(verdict(shop, "10:00", 3, counted("parties", ten, 2))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", 3, counted("covers", ten, 4))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", 2, counted("covers", ten, 4))).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "10:15", 3, counted("parties", ten, 2))).isInstanceOf(Verdict.Free.class);
    }

    // ---- what exactly

    @Test
    void aVariantHasALengthOfItsOwnAndAddOnsMakeItLonger() {
        var shop = new Shop().lasting(45, 15);
        shop.shape(Shape.PLAIN
                .variants(new Variant("long", "long hair", List.of(), Duration.ofMinutes(60), null))
                .addOns(new AddOn("dry", "blow-dry", List.of(), Duration.ofMinutes(20), null)));
        Wish cut = shop.wish(FRIDAY + "T10:00");

        assertThat(minutes(shop, cut)).isEqualTo(45);
        assertThat(minutes(shop, cut.with(Options.variant("long")))).isEqualTo(60);
        assertThat(minutes(shop, cut.with(Options.variant("long", "dry")))).isEqualTo(80);
        assertThat(Timetable.read(shop.business(), cut.with(Options.variant("curly"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
        assertThat(Timetable.read(shop.business(), cut.with(Options.variant("long", "perm"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
    }

    @Test
    void whileTheColourTakesTheHairdresserIsFreeForOthers() {
        var shop = new Shop().staff("nina").lasting(90, 10).buffers(0, 5);
        shop.shape(Shape.PLAIN.segments(
                new Segment(Duration.ofMinutes(40), true),
                new Segment(Duration.ofMinutes(30), false),
                new Segment(Duration.ofMinutes(20), true)));
        Placement colour = free(shop, "10:00", Occupancy.NONE).placements().getFirst();

        assertThat(colour.claims())
                .extracting(claim -> claim.part() + " " + local(claim.during().start()) + "-"
                        + local(claim.during().end()))
                .containsExactly("0 10:00-10:40", "1 11:10-11:35");
        assertThat(verdict(shop, "10:00", taken(shop, "nina", "10:40", "11:10")))
                .isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "10:00", taken(shop, "nina", "10:40", "11:11")))
                .isEqualTo(new Verdict.Taken());
    }

    @Test
    void aClassIsSharedUntilItsSeatsAreTaken() {
        var shop = new Shop().staff("mira").lasting(60, 60).shape(Shape.PLAIN.seats(3));
        Placement one = free(shop, "10:00", Occupancy.NONE).placements().getFirst();
        Occupancy two = Occupancy.NONE.plus(one).plus(one);

        assertThat(verdict(shop, "10:00", two)).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "10:00", 2, two)).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", two.plus(one))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", taken(shop, "mira", "10:30", "10:40")))
                .as("somebody's own appointment is no seat")
                .isEqualTo(new Verdict.Taken());
        assertThat(Timetable.read(shop.business(), shop.wish(FRIDAY + "T10:00", 4)))
                .isEqualTo(new Reading.Impossible(Why.PARTY_TOO_LARGE));
    }

    // ---- limits

    @Test
    void aDayAndAWeekHoldSoManyBookings() {
        var shop = new Shop().staff("anna", "ben").limits(Limits.NONE.perDay(3).perWeek(5));
        String day = "day " + shop.service;
        String week = "week " + shop.service;
        Instant friday = Instant.parse("2026-02-05T23:00:00Z");
        Instant monday = Instant.parse("2026-02-01T23:00:00Z");

        assertThat(verdict(shop, "10:00", counted(day, friday, 3))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", counted(week, monday, 5))).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, "10:00", counted(day, friday, 2))).isInstanceOf(Verdict.Free.class);
    }

    @Test
    void staffMayGoOverALimitButNotOverAClaim() {
        var shop = new Shop().limits(Limits.NONE.perDay(1)).notice(Duration.ofDays(60));
        Occupancy full = counted("day " + shop.service, Instant.parse("2026-02-05T23:00:00Z"), 1);

        assertThat(verdict(shop, shop.wish(FRIDAY + "T10:00"), full, Asker.by(Door.STAFF)))
                .isInstanceOf(Verdict.Free.class);
        assertThat(verdict(
                        shop,
                        shop.wish(FRIDAY + "T10:00"),
                        taken(shop, "anna", "10:00", "10:30"),
                        Asker.by(Door.STAFF)))
                .isEqualTo(new Verdict.Taken());
    }

    @Test
    void onlyStaffOverbookAndOnlyWhereItIsAllowed() {
        var shop = new Shop().staff("anna").limits(Limits.NONE.overbooking(1));
        Occupancy annaWorks = taken(shop, "anna", "10:00", "10:30");
        Wish wish = shop.wish(FRIDAY + "T10:00");

        assertThat(verdict(shop, wish, annaWorks, Asker.ANYBODY)).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, wish, annaWorks, Asker.by(Door.STAFF))).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, wish, units(shop, "anna", 2, "10:00", "10:30"), Asker.by(Door.STAFF)))
                .isEqualTo(new Verdict.Taken());
    }

    @Test
    void someServicesAreNotBookedByPhone() {
        var shop = new Shop().limits(Limits.NONE.doors(Door.STAFF, Door.WEB));

        assertThat(Timetable.read(shop.business(), shop.wish(FRIDAY + "T10:00")))
                .isEqualTo(new Reading.Impossible(Why.NOT_BY_THIS_DOOR));
        assertThat(Timetable.read(shop.business(), shop.wish(FRIDAY + "T10:00"), Asker.by(Door.WEB)))
                .isInstanceOf(Timetable.class);
    }

    @Test
    void aServiceHasHoursOfItsOwn() {
        Map<DayOfWeek, List<Business.Span>> lunch = Map.of(DayOfWeek.FRIDAY, Shop.spans("12:00-14:00"));
        var shop = new Shop().lasting(60, 30).limits(Limits.NONE.hours(lunch));

        assertThat(times(shop, FRIDAY)).containsExactly("12:00", "12:30", "13:00");
        assertThat(times(shop, "2026-02-07")).isEmpty();
    }

    @Test
    void aWindowOfOpenDaysCountsOpenDaysOnly() {
        var shop = new Shop().open().open(DayOfWeek.FRIDAY, "09:00-17:00").open(DayOfWeek.TUESDAY, "09:00-17:00");
        shop.limits(Limits.NONE.with(new Limits.Window.OpenDays(3)));

        // From Thursday, 1 January: Friday 2, Tuesday 6 and Friday 9.
        assertThat(verdict(shop, "2026-01-09T10:00")).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "2026-01-13T10:00")).isEqualTo(new Verdict.NotOffered(Why.TOO_FAR));
    }

    @Test
    void aWindowUntilADateIncludesThatDay() {
        var shop = new Shop().limits(Limits.NONE.with(new Limits.Window.Until(LocalDate.parse(FRIDAY))));

        assertThat(verdict(shop, FRIDAY + "T16:30")).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "2026-02-07T09:00")).isEqualTo(new Verdict.NotOffered(Why.TOO_FAR));
    }

    @Test
    void theFirstStartCanLieAfterTheOpening() { // 41
        var shop = new Shop().lasting(30, 40).shape(Shape.PLAIN.offset(10));

        assertThat(times(shop, FRIDAY)).startsWith("09:10", "09:50", "10:30", "11:10");
    }

    // ---- days that differ

    @Test
    void aDayCanHaveHoursOfItsOwnAndLeaveIsNoHoursAtAll() {
        var shop = new Shop();
        shop.with(shop.one("anna", Resource.Type.STAFF, 1).with(days(FRIDAY, FRIDAY)));
        shop.with(shop.one("ben", Resource.Type.STAFF, 1));
        shop.calendar(days("2026-02-07", "2026-02-08", "11:00-12:00"));

        assertThat(given(shop, "10:00", Occupancy.NONE)).containsExactly(names(shop, "ben"));
        assertThat(times(shop, "2026-02-07")).containsExactly("11:00", "11:30");
        assertThat(times(shop, "2026-02-09")).startsWith("09:00");
    }

    @Test
    void longerHoursOfTheHouseDoNotBringInWhoKeepsTheirOwn() {
        var shop = new Shop().staffWithHours("anna", "10:00-12:00");
        shop.calendar(days(FRIDAY, FRIDAY, "08:00-11:00"));

        assertThat(times(shop, FRIDAY)).containsExactly("10:00", "10:30");
    }

    @Test
    void oneDayHasSeveralOpenings() { // DayOtter and others keep one window a date
        assertThat(times(new Shop().calendar(days(FRIDAY, FRIDAY, "09:00-10:00", "15:00-16:00")), FRIDAY))
                .containsExactly("09:00", "09:30", "15:00", "15:30");
    }

    @Test
    void aSpecialNightReachesIntoTheNextDay() {
        var shop = new Shop().open().lasting(60, 60).calendar(days(FRIDAY, FRIDAY, "22:00-02:00"));

        assertThat(times(shop, FRIDAY)).containsExactly("22:00", "23:00");
        assertThat(times(shop, "2026-02-07")).containsExactly("00:00", "01:00");
    }

    @Test
    void closuresComeBack() {
        var shop = new Shop()
                .calendar(new Calendar(
                        List.of(),
                        List.of(
                                new Calendar.Closure.Yearly(MonthDay.of(2, 6), "founding day"),
                                new Calendar.Closure.Monthly(-1, DayOfWeek.TUESDAY, "stocktaking")),
                        null,
                        null));

        assertThat(verdict(shop, FRIDAY + "T10:00")).isEqualTo(new Verdict.Closed());
        assertThat(verdict(shop, "2027-02-06T10:00")).isEqualTo(new Verdict.NotOffered(Why.TOO_FAR));
        assertThat(verdict(shop, "2026-02-24T10:00")).isEqualTo(new Verdict.Closed());
        assertThat(verdict(shop, "2026-02-17T10:00")).isInstanceOf(Verdict.Free.class);
    }

    @Test
    void publicHolidaysCanBeDaysOffOrShortDays() {
        var closed = new Shop().calendar(holidays("de"));
        var shorter = new Shop().calendar(holidays("de", "10:00-11:00"));

        assertThat(times(closed, "2026-05-01")).isEmpty();
        assertThat(times(shorter, "2026-05-01")).containsExactly("10:00", "10:30");
        assertThat(times(closed, "2026-05-02")).isNotEmpty();
    }

    @Test
    void aDoorThatIsShutJustNowIsOpenAgainLater() {
        Instant noon = Instant.parse("2026-02-06T11:00:00Z");
        var shop = new Shop().calendar(new Calendar(List.of(), List.of(), null, noon));

        assertThat(verdict(shop, FRIDAY + "T11:30")).isEqualTo(new Verdict.Closed());
        assertThat(verdict(shop, FRIDAY + "T12:00")).isInstanceOf(Verdict.Free.class);
    }

    @Test
    void eachPlaceHasItsOwnClockHoursAndStaff() {
        var berlin = new Location("berlin", "Berlin", ZoneId.of("Europe/Berlin"), "", null);
        var kolkata = new Location(
                "kolkata",
                "Kolkata",
                ZoneId.of("Asia/Kolkata"),
                "",
                Map.of(DayOfWeek.FRIDAY, Shop.spans("10:30-11:30")));
        var shop = new Shop().locations(berlin, kolkata);
        shop.with(shop.one("anna", Resource.Type.STAFF, 1));
        shop.with(shop.one("arun", Resource.Type.STAFF, 1).at(kolkata));
        Wish there = shop.wish(FRIDAY + "T10:30").with(Options.location("kolkata"));

        assertThat(free(shop, there, Occupancy.NONE).slot().start()).isEqualTo("2026-02-06T05:00:00Z");
        assertThat(free(shop, there, Occupancy.NONE).placements())
                .extracting(Placement::resources)
                .containsExactly(names(shop, "arun"));
        assertThat(given(shop, "10:30", Occupancy.NONE)).containsExactly(names(shop, "anna"));
        assertThat(Timetable.read(shop.business(), there.with(Options.location("rome"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
    }

    // ---- who is given

    @Test
    void whoseTurnItIsIsGiven() {
        var shop = new Shop().staff("anna", "ben", "cleo").choice(Business.Choice.ROUND_ROBIN);
        Map<ResourceId, Instant> turns =
                Map.of(shop.resource("anna"), NOW, shop.resource("cleo"), NOW.minusSeconds(60));

        assertThat(given(shop, "10:00", new Occupancy(List.of(), Map.of(), turns)))
                .containsExactly(names(shop, "ben"), names(shop, "cleo"), names(shop, "anna"));
    }

    @Test
    void whoServedThisCustomerLastIsGivenAgain() {
        var shop = new Shop().staff("anna", "ben").choice(Business.Choice.SAME_AS_LAST);
        Asker fond = Asker.ANYBODY.servedBy(shop.resource("ben"));

        assertThat(((Verdict.Free) verdict(shop, shop.wish(FRIDAY + "T10:00"), Occupancy.NONE, fond)).placements())
                .extracting(Placement::resources)
                .containsExactly(names(shop, "ben"), names(shop, "anna"));
    }

    @Test
    void theOrderOfTheListCanCount() {
        var shop = new Shop().staff("ben", "anna").choice(Business.Choice.IN_ORDER);

        assertThat(given(shop, "10:00", taken(shop, "ben", "14:00", "16:00")))
                .first()
                .isEqualTo(names(shop, "ben"));
    }

    // ---- looking

    @Test
    void fridayAfterThreeElseSaturday() {
        var shop = new Shop().open("09:00-17:00");
        Search search = search(shop, taken(shop, "anna", "15:00", "17:00"));
        var friday = new Search.Stretch(
                LocalDate.parse(FRIDAY), LocalDate.parse(FRIDAY), LocalTime.of(15, 0), LocalTime.MAX);
        var saturday = Search.Stretch.days(LocalDate.parse("2026-02-07"), LocalDate.parse("2026-02-07"));

        assertThat(search.within(shop.wish(FRIDAY + "T15:00"), List.of(friday, saturday), 2))
                .extracting(offer -> offer.at().toString())
                .containsExactly("2026-02-07T09:00", "2026-02-07T09:30");
    }

    @Test
    void anOfferCarriesWhatItTakesToHoldIt() {
        var shop = new Shop().staff("anna", "ben");
        Offer offer = search(shop, Occupancy.NONE)
                .next(shop.wish(FRIDAY + "T12:00", "ben"), 30, 1)
                .getFirst();

        assertThat(offer.wish()).isEqualTo(shop.wish(offer.at().toString(), "ben"));
        assertThat(offer.resources()).containsExactly(shop.resource("ben"));
    }

    @Test
    void aDayThatIsKeptTogetherOffersTimesThatLeaveNoGap() {
        var shop = new Shop().packing(Business.Packing.CLUSTER).lasting(30, 15);
        Occupancy tenToHalfPast = taken(shop, "anna", "10:00", "10:30");

        assertThat(search(shop, tenToHalfPast).nearest(shop.wish(FRIDAY + "T10:45"), 1))
                .extracting(offer -> offer.at().toLocalTime().toString())
                .containsExactly("10:30");
    }

    @Test
    void oneServiceAfterAnother() {
        var shop = new Shop().staff("anna", "ben");
        var visits = new Visits(
                (timetable, from, to) -> taken(shop, "anna", "09:30", "10:00"), shop.business(), NOW, Asker.ANYBODY);
        Wish wish = shop.wish(FRIDAY + "T09:00", "anna");

        assertThat(visits.find(
                        List.of(wish, wish),
                        Visits.Manner.IN_A_ROW,
                        LocalDate.parse(FRIDAY),
                        LocalDate.parse(FRIDAY),
                        2))
                .extracting(visit -> visit.parts().stream()
                        .map(part -> part.at().toLocalTime().toString())
                        .toList())
                .containsExactly(List.of("09:00", "10:00"), List.of("10:00", "10:30"));
    }

    @Test
    void twoPeopleSideBySideAreServedByTwo() {
        var shop = new Shop().staff("anna", "ben");
        var visits = new Visits(
                (timetable, from, to) -> taken(shop, "ben", "09:00", "09:30"), shop.business(), NOW, Asker.ANYBODY);
        Wish wish = shop.wish(FRIDAY + "T09:00");

        Visit visit = visits.find(
                        List.of(wish, wish),
                        Visits.Manner.SIDE_BY_SIDE,
                        LocalDate.parse(FRIDAY),
                        LocalDate.parse(FRIDAY),
                        1)
                .getFirst();
        assertThat(visit.parts()).extracting(part -> part.at().toLocalTime()).containsOnly(LocalTime.of(9, 30));
        assertThat(visit.parts()).extracting(Offer::resources).doesNotHaveDuplicates();
    }

    private static Search search(Shop shop, Occupancy occupancy) {
        return new Search((timetable, from, to) -> occupancy, shop.business(), NOW, Asker.ANYBODY);
    }

    private static Calendar days(String from, String to, String... spans) {
        return new Calendar(
                List.of(new Calendar.Days(LocalDate.parse(from), LocalDate.parse(to), Shop.spans(spans), "")),
                List.of(),
                null,
                null);
    }

    private static Calendar holidays(String country, String... spans) {
        return new Calendar(List.of(), List.of(), new Calendar.Holidays(List.of(country), Shop.spans(spans)), null);
    }

    private static List<String> times(Shop shop, String day) {
        return ((Timetable) Timetable.read(shop.business(), shop.wish(day + "T00:00")))
                .starts(LocalDate.parse(day)).stream()
                        .map(at -> at.toLocalTime().toString())
                        .toList();
    }

    private static long minutes(Shop shop, Wish wish) {
        return free(shop, wish, Occupancy.NONE).slot().length().toMinutes();
    }

    private static List<List<ResourceId>> given(Shop shop, String time, Occupancy occupancy) {
        return given(shop, time, 1, occupancy);
    }

    private static List<List<ResourceId>> given(Shop shop, String time, int party, Occupancy occupancy) {
        return free(shop, shop.wish(FRIDAY + "T" + time, party), occupancy).placements().stream()
                .map(Placement::resources)
                .toList();
    }

    private static Verdict.Free free(Shop shop, String time, Occupancy occupancy) {
        return free(shop, shop.wish(FRIDAY + "T" + time), occupancy);
    }

    private static Verdict.Free free(Shop shop, Wish wish, Occupancy occupancy) {
        return (Verdict.Free) verdict(shop, wish, occupancy, Asker.ANYBODY);
    }

    private static Verdict verdict(Shop shop, String at) {
        return verdict(shop, shop.wish(at), Occupancy.NONE, Asker.ANYBODY);
    }

    private static Verdict verdict(Shop shop, String time, Occupancy occupancy) {
        return verdict(shop, time, 1, occupancy);
    }

    private static Verdict verdict(Shop shop, String time, int party, Occupancy occupancy) {
        return verdict(shop, shop.wish(FRIDAY + "T" + time, party), occupancy, Asker.ANYBODY);
    }

    private static Verdict verdict(Shop shop, Wish wish, Occupancy occupancy, Asker asker) {
        return ((Timetable) Timetable.read(shop.business(), wish, asker)).verdict(wish.at(), occupancy, NOW);
    }

    private static Occupancy taken(Shop shop, String name, String from, String to) {
        return units(shop, name, 1, from, to);
    }

    /** So many units of a resource are taken on Friday. */
    private static Occupancy units(Shop shop, String name, int units, String from, String to) {
        List<Taken> all = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            all.add(new Taken(shop.resource(name), unit, slot(from, to), null));
        }
        return new Occupancy(all);
    }

    private static TimeSlot slot(String from, String to) {
        var berlin = new WallClock(ZoneId.of("Europe/Berlin"));
        return new TimeSlot(
                berlin.moment(LocalDateTime.parse(FRIDAY + "T" + from)).orElseThrow(),
                berlin.moment(LocalDateTime.parse(FRIDAY + "T" + to)).orElseThrow());
    }

    private static Occupancy counted(String pool, Instant at, int many) {
        return new Occupancy(List.of(), new HashMap<>(Map.of(new Counted(pool, at), many)), Map.of());
    }

    private static List<ResourceId> names(Shop shop, String... names) {
        return Arrays.stream(names).map(shop::resource).toList();
    }

    private static String local(Instant moment) {
        return new WallClock(ZoneId.of("Europe/Berlin"))
                .shows(moment)
                .toLocalTime()
                .toString();
    }
}
