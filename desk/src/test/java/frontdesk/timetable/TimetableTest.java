package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is offered and what is accepted, with nothing but the clock and the hours. The numbers name bugs that other booking engines had. */
class TimetableTest extends AskedTimetable {
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
}
