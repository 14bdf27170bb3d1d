package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Limits;
import frontdesk.business.Limits.Door;
import frontdesk.business.Shape;
import frontdesk.business.Span;
import frontdesk.timetable.Timetable.Asker;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.counted;
import static frontdesk.timetable.Trial.taken;
import static frontdesk.timetable.Trial.times;
import static frontdesk.timetable.Trial.units;
import static frontdesk.timetable.Trial.verdict;
import static org.assertj.core.api.Assertions.assertThat;

/** How often and how far ahead may be booked, and by which door. */
class LimitsTest {
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
        Map<DayOfWeek, List<Span>> lunch = Map.of(DayOfWeek.FRIDAY, Shop.spans("12:00-14:00"));
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
}
