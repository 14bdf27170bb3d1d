package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where days differ from the week: special hours, leave, closures that come back, public holidays and a door that is shut just now.
 *
 * @param days dates with hours of their own; the first that covers a date counts, before closures and holidays
 * @param closures that come back every year or month
 * @param holidays public holidays, or null where they are days like others
 * @param closedUntil shut from now until then, or null
 */
public record Calendar(
        List<Days> days,
        List<Closure> closures,
        @Nullable Holidays holidays,
        @Nullable Instant closedUntil) {
    public static final Calendar NONE = new Calendar(List.of(), List.of(), null, null);

    public Calendar {
        days = days == null ? List.of() : List.copyOf(days);
        closures = closures == null ? List.of() : List.copyOf(closures);
    }

    /**
     * Dates with hours of their own, both included; no spans means closed, or on leave.
     *
     * @param note why, as the owner would say it: {@code summer holidays}
     */
    public record Days(LocalDate from, LocalDate to, List<Span> spans, String note) {
        public boolean cover(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** A day on which it is closed again and again. */
    public sealed interface Closure {
        String note();

        /** Every year on that day; 29 February only in years that have one. */
        record Yearly(MonthDay day, String note) implements Closure {}

        /** The first, second … of a weekday in every month; -1 is the last. */
        record Monthly(int which, DayOfWeek weekday, String note) implements Closure {}
    }

    /**
     * The public holidays of a place.
     *
     * @param places where, from the country down to the region, by ISO 3166 codes in small letters: {@code ["de", "by"]}
     * @param spans the hours on these days; none means closed
     */
    public record Holidays(List<String> places, List<Span> spans) {}
}
