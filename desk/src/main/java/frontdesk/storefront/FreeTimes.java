package frontdesk.storefront;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.page.Clockface;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Wish;

/**
 * The days around the one in view and its free times.
 *
 * @param day the day in view
 * @param none why there is no time on it, or null
 * @param earlier the day to look back to, or null where that is past
 * @param next the next free time from now on, or null where there is none for a long while
 */
record FreeTimes(
        List<Day> days,
        String day,
        String dayName,
        List<Time> times,
        @Nullable String none,
        @Nullable String earlier,
        String later,
        @Nullable Next next) {
    private static final int STRIP = 7;
    private static final int LOOK_AHEAD = 90;

    /** A day that can be looked at, with how many times are free. */
    record Day(String date, String weekday, String number, String month, long free, boolean chosen) {
        public String howMany() {
            return Long.toString(free);
        }
    }

    record Time(String value, String label) {}

    record Next(String day, String name) {}

    /** @param asked the day to look at, or null for the next that has something free */
    static FreeTimes of(
            Diary diary, Business business, Wish wish, @Nullable LocalDate asked, Clockface clock, Origin origin) {
        LocalDate today = clock.today();
        Offer next = diary.next(business.id(), wish, LOOK_AHEAD, 1, origin).stream()
                .findFirst()
                .orElse(null);
        LocalDate day = asked != null ? asked : next == null ? today : next.at().toLocalDate();
        LocalDate chosen = day.isBefore(today) ? today : day;
        LocalDate first = today.plusDays((today.until(chosen, java.time.temporal.ChronoUnit.DAYS) / STRIP) * STRIP);
        List<DayPlan> plans = diary.days(business.id(), wish, first, first.plusDays(STRIP - 1L), origin);
        DayPlan plan = plans.stream()
                .filter(one -> one.day().equals(chosen))
                .findFirst()
                .orElseThrow();
        return new FreeTimes(
                plans.stream().map(one -> day(one, chosen, clock)).toList(),
                chosen.toString(),
                clock.longDay(chosen),
                plan.starts().stream()
                        .filter(DayPlan.Start::free)
                        .map(start -> new Time(
                                start.at().toString(), clock.time(start.at().toLocalTime())))
                        .toList(),
                plan.free() > 0 ? null : Words.in(clock.language()).none(plan.reason()),
                first.isAfter(today) ? first.minusDays(1).toString() : null,
                first.plusDays(STRIP).toString(),
                next == null ? null : new Next(next.at().toLocalDate().toString(), clock.when(next.at())));
    }

    private static Day day(DayPlan plan, LocalDate chosen, Clockface clock) {
        String[] name = clock.dayAndMonth(plan.day()).split(" ", -1);
        return new Day(
                plan.day().toString(),
                name[0],
                name[1],
                name[2],
                plan.free(),
                plan.day().equals(chosen));
    }
}
