package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Calendar;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.timetable.Wish.Options;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.days;
import static frontdesk.timetable.Trial.free;
import static frontdesk.timetable.Trial.given;
import static frontdesk.timetable.Trial.holidays;
import static frontdesk.timetable.Trial.names;
import static frontdesk.timetable.Trial.times;
import static frontdesk.timetable.Trial.verdict;
import static org.assertj.core.api.Assertions.assertThat;

/** Days that differ from the week. */
class DaysTest {
    @Test
    void aDayCanHaveHoursOfItsOwnAndLeaveIsNoHoursAtAll() {
        var shop = new Shop();
        shop.with(shop.one("anna", Resource.Type.STAFF, 1).withCalendar(days(FRIDAY, FRIDAY)));
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
        shop.with(shop.one("arun", Resource.Type.STAFF, 1).withLocation(kolkata.id()));
        Wish there = shop.wish(FRIDAY + "T10:30").with(Options.location("kolkata"));

        assertThat(free(shop, there, Occupancy.NONE).slot().start()).isEqualTo("2026-02-06T05:00:00Z");
        assertThat(free(shop, there, Occupancy.NONE).placements())
                .extracting(Placement::resources)
                .containsExactly(names(shop, "arun"));
        assertThat(given(shop, "10:30", Occupancy.NONE)).containsExactly(names(shop, "anna"));
        assertThat(Timetable.read(shop.business(), there.with(Options.location("rome"))))
                .isEqualTo(new Reading.Impossible(Why.UNKNOWN_OPTION));
    }
}
