package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.OfDays;

/** Weeks and weekends: this one and the next, that of a day, the second of a month, the one before Christmas. */
final class WeekSenses {
    private WeekSenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry("weekend", a -> found -> new OfDays(Calendar.weekend(found.today(), number(a)))),
                Map.entry("weekend of", Sense.plain(WeekSenses::weekendOf)),
                Map.entry("nth weekend of", Sense.plain(WeekSenses::nthWeekendOf)),
                Map.entry("workweek", a -> found -> new OfDays(workweek(found.today(), number(a)))),
                Map.entry("week of", Sense.plain(WeekSenses::weekOf)),
                Map.entry(
                        "week of feast",
                        a -> found -> new OfDays(Calendar.week(Yearly.written(a).from(found.today()), 0))),
                Map.entry("week beside", a -> found -> beside(found, number(a), false)),
                Map.entry("weekend beside", a -> found -> beside(found, number(a), true)),
                Map.entry("week number", Sense.plain(WeekSenses::weekNumber)),
                Map.entry("nth week of", Sense.plain(WeekSenses::nthWeekOf)));
    }

    private static int number(List<String> arguments) {
        return Integer.parseInt(arguments.getFirst());
    }

    private static @Nullable Value weekendOf(Found found) {
        Days.Stretch days = found.told();
        return days == null || days.first() == null ? null : new OfDays(Calendar.weekend(days.first(), 0));
    }

    /** The weekend belongs to the month that its Saturday lies in. */
    private static @Nullable Value nthWeekendOf(Found found) {
        Days.Stretch stretch = found.stretch(0);
        Days.Stretch saturday = stretch == null ? null : Calendar.nth(found.number(0), DayOfWeek.SATURDAY, stretch);
        return saturday == null || saturday.first() == null ? null : new OfDays(Calendar.weekend(saturday.first(), 0));
    }

    private static Days.Stretch workweek(LocalDate today, int away) {
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(away);
        return new Days.Stretch(monday, monday.plusDays(4));
    }

    private static @Nullable Value weekOf(Found found) {
        Days.Stretch day = found.told();
        return day == null || day.first() == null || !day.isOneDay() ? null : new OfDays(Calendar.week(day.first(), 0));
    }

    /** "The week after Thanksgiving", "the weekend before Christmas". */
    private static @Nullable Value beside(Found found, int side, boolean weekend) {
        Days.Stretch stretch = found.stretch(0);
        LocalDate end = stretch == null ? null : side < 0 ? stretch.first() : stretch.last();
        if (end == null) {
            return null;
        }
        boolean sameWeek = weekend && side > 0 && end.getDayOfWeek().getValue() < 6;
        int away = sameWeek ? 0 : side;
        return new OfDays(weekend ? Calendar.weekend(end, away) : Calendar.week(end, away));
    }

    private static @Nullable Value weekNumber(Found found) {
        int week = found.number(0);
        if (week < 1 || week > 53) {
            return null;
        }
        LocalDate inIt = found.today().with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.min(week, 52));
        Days.Stretch whole = Calendar.week(inIt, 0);
        boolean over = whole.last() != null && whole.last().isBefore(found.today());
        return new OfDays(over ? Calendar.week(inIt.plusWeeks(52), 0) : whole);
    }

    /** The week belongs to the month that its Thursday lies in. */
    private static @Nullable Value nthWeekOf(Found found) {
        Days.Stretch stretch = found.stretch(0);
        Days.Stretch thursday = stretch == null ? null : Calendar.nth(found.number(0), DayOfWeek.THURSDAY, stretch);
        return thursday == null || thursday.first() == null ? null : new OfDays(Calendar.week(thursday.first(), 0));
    }
}
