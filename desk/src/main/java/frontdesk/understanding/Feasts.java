package frontdesk.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/** Days that people call by name, and when they fall. */
enum Feasts {
    NEW_YEAR(year -> LocalDate.of(year, 1, 1)),
    VALENTINE(year -> LocalDate.of(year, 2, 14)),
    SAINT_PATRICK(year -> LocalDate.of(year, 3, 17)),
    GOOD_FRIDAY(year -> easter(year).minusDays(2)),
    EASTER(Feasts::easter),
    EASTER_MONDAY(year -> easter(year).plusDays(1)),
    MOTHERS_DAY(year -> nth(year, Month.MAY, DayOfWeek.SUNDAY, 2)),
    MEMORIAL_DAY(year -> nth(year, Month.MAY, DayOfWeek.MONDAY, -1)),
    FATHERS_DAY(year -> nth(year, Month.JUNE, DayOfWeek.SUNDAY, 3)),
    INDEPENDENCE_DAY(year -> LocalDate.of(year, 7, 4)),
    LABOR_DAY(year -> nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1)),
    COLUMBUS_DAY(year -> nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2)),
    HALLOWEEN(year -> LocalDate.of(year, 10, 31)),
    VETERANS_DAY(year -> LocalDate.of(year, 11, 11)),
    THANKSGIVING(year -> nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4)),
    BLACK_FRIDAY(year -> nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4).plusDays(1)),
    CHRISTMAS_EVE(year -> LocalDate.of(year, 12, 24)),
    CHRISTMAS(year -> LocalDate.of(year, 12, 25)),
    BOXING_DAY(year -> LocalDate.of(year, 12, 26)),
    NEW_YEARS_EVE(year -> LocalDate.of(year, 12, 31));

    private final IntFunction<LocalDate> falls;

    Feasts(IntFunction<LocalDate> falls) {
        this.falls = falls;
    }

    LocalDate in(int year) {
        return falls.apply(year);
    }

    /** The first one on or after a day. */
    LocalDate from(LocalDate day) {
        LocalDate thisYear = in(day.getYear());
        return thisYear.isBefore(day) ? in(day.getYear() + 1) : thisYear;
    }

    private static LocalDate nth(int year, Month month, DayOfWeek weekday, int place) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
    }

    /** The Gregorian Easter Sunday, by the anonymous rule of 1876. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int shift = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - shift + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int sum = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
