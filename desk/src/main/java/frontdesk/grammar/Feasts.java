package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Days that people call by name, and when they fall. */
public enum Feasts implements Yearly {
    NEW_YEAR,
    VALENTINE,
    SAINT_PATRICK,
    GOOD_FRIDAY,
    EASTER,
    EASTER_MONDAY,
    MOTHERS_DAY,
    MEMORIAL_DAY,
    FATHERS_DAY,
    INDEPENDENCE_DAY,
    LABOR_DAY,
    COLUMBUS_DAY,
    HALLOWEEN,
    VETERANS_DAY,
    THANKSGIVING,
    BLACK_FRIDAY,
    CHRISTMAS_EVE,
    CHRISTMAS,
    BOXING_DAY,
    NEW_YEARS_EVE;

    @Override
    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEAR -> LocalDate.of(year, 1, 1);
            case VALENTINE -> LocalDate.of(year, 2, 14);
            case SAINT_PATRICK -> LocalDate.of(year, 3, 17);
            case GOOD_FRIDAY -> Yearly.easter(year).minusDays(2);
            case EASTER -> Yearly.easter(year);
            case EASTER_MONDAY -> Yearly.easter(year).plusDays(1);
            case MOTHERS_DAY -> nth(year, Month.MAY, DayOfWeek.SUNDAY, 2);
            case MEMORIAL_DAY -> nth(year, Month.MAY, DayOfWeek.MONDAY, -1);
            case FATHERS_DAY -> nth(year, Month.JUNE, DayOfWeek.SUNDAY, 3);
            case INDEPENDENCE_DAY -> LocalDate.of(year, 7, 4);
            case LABOR_DAY -> nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1);
            case COLUMBUS_DAY -> nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2);
            case HALLOWEEN -> LocalDate.of(year, 10, 31);
            case VETERANS_DAY -> LocalDate.of(year, 11, 11);
            case THANKSGIVING -> nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4);
            case BLACK_FRIDAY ->
                nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4).plusDays(1);
            case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
            case CHRISTMAS -> LocalDate.of(year, 12, 25);
            case BOXING_DAY -> LocalDate.of(year, 12, 26);
            case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
        };
    }

    private static LocalDate nth(int year, Month month, DayOfWeek weekday, int place) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
    }
}
