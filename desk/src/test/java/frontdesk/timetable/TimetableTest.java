package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

import static org.assertj.core.api.Assertions.assertThat;

/** What is offered and what is accepted, with nothing but the clock and the hours. The numbers name bugs that other booking engines had. */
class TimetableTest {
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FRIDAY = "2026-02-06";

    @Test
    void anAppointmentEndsByClosingTime() { // 40: a 50-minute service offered 40 minutes before close
        var shop = new Shop().lasting(50, 10);

        assertThat(times(shop, FRIDAY)).startsWith("09:00", "09:10").endsWith("16:00", "16:10");
        assertThat(verdict(shop, FRIDAY + "T16:20")).isEqualTo(new Verdict.Closed());
    }

    @Test
    void theGridStartsAnewAfterABreak() { // 39: after 08–12, hours from 12:30 gave 13:00 first
        var shop = new Shop().open("08:00-12:00", "12:30-17:30").lasting(60, 60);

        assertThat(times(shop, FRIDAY))
                .containsExactly("08:00", "09:00", "10:00", "11:00", "12:30", "13:30", "14:30", "15:30", "16:30");
    }

    @Test
    void aStepOfFortyDoesNotAccumulate() { // 41
        assertThat(times(new Shop().open("09:10-12:00").lasting(20, 40), FRIDAY))
                .containsExactly("09:10", "09:50", "10:30", "11:10");
    }

    @Test
    void membersOfStaffWithOtherHoursAreOneGridWithoutDoubles() { // 42
        var shop = new Shop()
                .lasting(30, 30)
                .staffWithHours("anna", "09:00-11:00")
                .staffWithHours("ben", "09:15-11:15", "10:00-10:30");

        assertThat(times(shop, FRIDAY)).doesNotHaveDuplicates().startsWith("09:00", "09:15", "09:30", "09:45");
    }

    @Test
    void aNightIsOpenAcrossMidnight() { // 38: 22:30–02:00 lost 23:30, others offered nothing at all
        var shop = new Shop().open("22:30-02:00").lasting(60, 30);

        assertThat(times(shop, FRIDAY)).containsExactly("00:00", "00:30", "01:00", "22:30", "23:00", "23:30");
        assertThat(verdict(shop, FRIDAY + "T01:30")).isEqualTo(new Verdict.Closed());
    }

    @Test
    void fridayNightIsNotSaturdayNight() { // 36: a Saturday opening shown on Friday
        var shop = new Shop().open().open(DayOfWeek.FRIDAY, "20:00-02:00").lasting(60, 60);

        assertThat(times(shop, FRIDAY)).containsExactly("20:00", "21:00", "22:00", "23:00");
        assertThat(times(shop, "2026-02-07")).containsExactly("00:00", "01:00");
        assertThat(times(shop, "2026-02-08")).isEmpty();
    }

    @Test
    void hoursThatMeetAtMidnightAreOneStretch() {
        var shop = new Shop()
                .open()
                .open(DayOfWeek.FRIDAY, "20:00-00:00")
                .open(DayOfWeek.SATURDAY, "00:00-02:00")
                .lasting(60, 30);

        assertThat(times(shop, FRIDAY)).endsWith("23:00", "23:30");
    }

    @Test
    void openAroundTheClockHasNoSeamAndLosesNoSlot() { // 35, 38
        var shop = new Shop().open("00:00-00:00").lasting(120, 60);

        assertThat(times(shop, FRIDAY)).hasSize(24).endsWith("22:00", "23:00");
    }

    @Test
    void aStartThatTheClockSkipsIsNotOffered() { // 27–29
        var shop = new Shop().zone("America/New_York").open("00:00-05:00").lasting(30, 30);

        assertThat(times(shop, "2026-03-08"))
                .containsExactly("00:00", "00:30", "01:00", "01:30", "03:00", "03:30", "04:00", "04:30");
        assertThat(verdict(shop, "2026-03-08T02:30")).isEqualTo(new Verdict.NotOffered(Why.NO_SUCH_TIME));
    }

    @Test
    void afterTheClocksChangeNineIsStillNine() { // 27: 9:00 became 8:00 until the end of the month
        var shop = new Shop().zone("America/New_York").open("09:00-10:00");

        assertThat(times(shop, "2026-03-07")).containsExactly("09:00", "09:30");
        assertThat(times(shop, "2026-03-08")).containsExactly("09:00", "09:30");
        assertThat(times(shop, "2026-03-31")).containsExactly("09:00", "09:30");
        assertThat(free(shop, "2026-03-07T09:00").slot().start()).isEqualTo("2026-03-07T14:00:00Z");
        assertThat(free(shop, "2026-03-08T09:00").slot().start()).isEqualTo("2026-03-08T13:00:00Z");
    }

    @Test
    void anHourIsAnHourThroughTheNightThatHasOneMore() {
        var shop = new Shop().open("00:00-06:00").lasting(120, 60);

        assertThat(times(shop, "2026-10-25")).containsExactly("00:00", "01:00", "02:00", "03:00", "04:00");
        assertThat(free(shop, "2026-10-25T02:00").slot())
                .isEqualTo(new TimeSlot(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T02:00:00Z")));
    }

    @Test
    void aNightOfTheClockChangeIsAnHourShorter() {
        var shop = new Shop().open("20:00-04:00").lasting(420, 60);

        assertThat(times(shop, "2026-03-27")).containsExactly("20:00", "21:00");
        assertThat(times(shop, "2026-03-28")).containsExactly("20:00");
    }

    @Test
    void halfHourZonesKeepWholeHours() { // 32
        assertThat(times(new Shop().zone("Asia/Kolkata").open("09:00-12:00").lasting(60, 60), FRIDAY))
                .containsExactly("09:00", "10:00", "11:00");
    }

    @Test
    void aTimeBetweenTheStartsIsNotAccepted() { // 12, 17: what is not offered cannot be had by asking for it
        assertThat(verdict(new Shop(), FRIDAY + "T10:10")).isEqualTo(new Verdict.NotOffered(Why.BETWEEN_STARTS));
        assertThat(verdict(new Shop(), FRIDAY + "T03:00")).isEqualTo(new Verdict.Closed());
    }

    @Test
    void theBuffersOfBothNeighboursCount() { // 16, 18, 20
        var shop = new Shop().lasting(30, 15).buffers(5, 15);
        Occupancy booked = taken(shop, "anna", "2026-02-06T09:55", "2026-02-06T10:45");

        assertThat(verdict(shop, FRIDAY + "T09:15", booked)).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, FRIDAY + "T09:00", booked)).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, FRIDAY + "T10:45", booked)).isEqualTo(new Verdict.Taken());
        assertThat(verdict(shop, FRIDAY + "T11:00", booked)).isInstanceOf(Verdict.Free.class);
    }

    @Test
    void bookingsMayTouch() {
        Occupancy booked = taken(new Shop(), "anna", "2026-02-06T10:00", "2026-02-06T10:30");

        assertThat(booked.free(new Shop().resource("nobody"), 1, slot("2026-02-06T10:00", "2026-02-06T10:30"), null))
                .isTrue();
        var shop = new Shop();
        Occupancy own = taken(shop, "anna", "2026-02-06T10:00", "2026-02-06T10:30");
        assertThat(verdict(shop, FRIDAY + "T09:30", own)).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, FRIDAY + "T10:30", own)).isInstanceOf(Verdict.Free.class);
    }

    @Test
    void pastTooSoonAndTooFarAreSaidSo() { // 12, 23–25
        var shop = new Shop().notice(Duration.ofHours(2)).window(Duration.ofDays(1));
        Instant now = Instant.parse("2026-02-06T09:00:00Z"); // ten o'clock there

        assertThat(verdict(shop, "2020-02-06T10:00", Occupancy.NONE, now)).isEqualTo(new Verdict.NotOffered(Why.PAST));
        assertThat(verdict(shop, FRIDAY + "T11:30", Occupancy.NONE, now))
                .isEqualTo(new Verdict.NotOffered(Why.TOO_SOON));
        assertThat(verdict(shop, FRIDAY + "T12:00", Occupancy.NONE, now)).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "2026-02-07T10:00", Occupancy.NONE, now)).isInstanceOf(Verdict.Free.class);
        assertThat(verdict(shop, "2026-02-07T10:30", Occupancy.NONE, now))
                .isEqualTo(new Verdict.NotOffered(Why.TOO_FAR));
    }

    @Test
    void noticeCountsRealHoursOverTheClockChange() { // 28
        var shop = new Shop().open("00:00-06:00").notice(Duration.ofHours(3));
        Instant midnight = Instant.parse("2026-03-28T23:00:00Z");

        assertThat(verdict(shop, "2026-03-29T03:30", Occupancy.NONE, midnight))
                .isEqualTo(new Verdict.NotOffered(Why.TOO_SOON));
        assertThat(verdict(shop, "2026-03-29T04:00", Occupancy.NONE, midnight)).isInstanceOf(Verdict.Free.class);
    }

    @Test
    void whatCannotBeBookedAtAllIsSaidSo() { // 50: a party of twenty on a table for ten
        var tables = new Shop().tables(2, 4);

        assertThat(impossible(tables, tables.wish(FRIDAY + "T10:00", 0))).isEqualTo(Why.BAD_PARTY);
        assertThat(impossible(tables, tables.wish(FRIDAY + "T10:00", 5))).isEqualTo(Why.PARTY_TOO_LARGE);
        assertThat(impossible(tables, tables.wish(FRIDAY + "T10:00", 400))).isEqualTo(Why.PARTY_TOO_LARGE);
        assertThat(impossible(tables, tables.wish(FRIDAY + "T10:00", "nobody"))).isEqualTo(Why.UNKNOWN_RESOURCE);
        assertThat(impossible(tables, new Shop().wish(FRIDAY + "T10:00"))).isEqualTo(Why.UNKNOWN_SERVICE);
        for (Duration odd :
                List.of(Duration.ZERO, Duration.ofMinutes(-30), Duration.ofDays(2), Duration.ofSeconds(90))) {
            assertThat(impossible(
                            tables, new Wish(tables.service, LocalDateTime.parse(FRIDAY + "T10:00"), 2, odd, null)))
                    .isEqualTo(Why.BAD_DURATION);
        }
    }

    @Test
    void twoPeopleDoNotGetTheTableForSix() { // 50
        var shop = new Shop().tables(6, 2, 4, 2);

        assertThat(choices(free(shop, FRIDAY + "T10:00")))
                .containsExactly(
                        List.of(shop.resource("table 2")),
                        List.of(shop.resource("table 4")),
                        List.of(shop.resource("table 3")),
                        List.of(shop.resource("table 1")));
    }

    @Test
    void whoIsLeastBusyThatDayIsTakenFirst() {
        var shop = new Shop().staff("anna", "ben");
        Occupancy annaWorks = taken(shop, "anna", "2026-02-06T14:00", "2026-02-06T15:00");

        assertThat(choices((Verdict.Free) verdict(shop, FRIDAY + "T10:00", annaWorks)))
                .containsExactly(List.of(shop.resource("ben")), List.of(shop.resource("anna")));
        assertThat(choices((Verdict.Free) verdict(shop, "2026-02-05T10:00", annaWorks)))
                .startsWith(List.of(shop.resource("anna")));
    }

    @Test
    void oneMemberOfStaffTakenHidesNotTheOther() { // 43, 49
        var shop = new Shop().staff("anna", "ben");
        Occupancy anna = taken(shop, "anna", "2026-02-06T10:00", "2026-02-06T10:30");

        assertThat(verdict(shop, FRIDAY + "T10:00", anna)).isInstanceOf(Verdict.Free.class);
    }

    private static List<List<ResourceId>> choices(Verdict.Free free) {
        return free.placements().stream().map(Placement::resources).toList();
    }

    private static List<String> times(Shop shop, String day) {
        Timetable timetable = (Timetable) Timetable.read(shop.business(), shop.wish(day + "T00:00"));
        return timetable.starts(LocalDate.parse(day)).stream()
                .map(LocalDateTime::toLocalTime)
                .map(LocalTime::toString)
                .toList();
    }

    private static Why impossible(Shop shop, Wish wish) {
        return ((Reading.Impossible) Timetable.read(shop.business(), wish)).why();
    }

    private static Verdict.Free free(Shop shop, String at) {
        return (Verdict.Free) verdict(shop, at);
    }

    private static Verdict verdict(Shop shop, String at) {
        return verdict(shop, at, Occupancy.NONE);
    }

    private static Verdict verdict(Shop shop, String at, Occupancy occupancy) {
        return verdict(shop, at, occupancy, LONG_BEFORE);
    }

    private static Verdict verdict(Shop shop, String at, Occupancy occupancy, Instant now) {
        Timetable timetable = (Timetable) Timetable.read(shop.business(), shop.wish(at));
        return timetable.verdict(LocalDateTime.parse(at), occupancy, now);
    }

    private static Occupancy taken(Shop shop, String name, String from, String to) {
        return new Occupancy(List.of(new Occupancy.Taken(shop.resource(name), slot(from, to))));
    }

    private static TimeSlot slot(String from, String to) {
        var zone = ZoneId.of("Europe/Berlin");
        return new TimeSlot(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
    }
}
