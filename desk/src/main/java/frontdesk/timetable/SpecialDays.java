package frontdesk.timetable;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Calendar;
import frontdesk.business.Span;

/** The days of a calendar on which the week does not count. */
record SpecialDays(Calendar calendar) {

    /** The hours of that date where it is special; no spans is closed. */
    Optional<List<Span>> on(LocalDate date) {
        for (Calendar.Days days : calendar.days()) {
            if (days.cover(date)) {
                return Optional.of(days.spans());
            }
        }
        if (calendar.closures().stream().anyMatch(closure -> falls(closure, date))) {
            return Optional.of(List.of());
        }
        Calendar.Holidays holidays = calendar.holidays();
        return holidays != null && PublicHolidays.contain(holidays.places(), date)
                ? Optional.of(holidays.spans())
                : Optional.empty();
    }

    boolean none() {
        return calendar.days().isEmpty() && calendar.closures().isEmpty() && calendar.holidays() == null;
    }

    private static boolean falls(Calendar.Closure closure, LocalDate date) {
        return switch (closure) {
            case Calendar.Closure.Yearly yearly ->
                yearly.day().isValidYear(date.getYear())
                        && yearly.day().atYear(date.getYear()).equals(date);
            case Calendar.Closure.Monthly monthly ->
                date.with(TemporalAdjusters.dayOfWeekInMonth(monthly.which(), monthly.weekday()))
                        .equals(date);
        };
    }
}
