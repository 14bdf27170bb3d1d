package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

/** The arithmetic of days that is the same in every language: weeks, weekends, the last Friday of a month, a week on Thursday. */
public final class Calendar {
    private static final int A_QUARTER = 92;

    private Calendar() {}

    /** The week from Monday to Sunday that lies some weeks from this one. */
    public static Days.Stretch week(LocalDate today, int away) {
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(away);
        return new Days.Stretch(monday, monday.plusDays(6));
    }

    public static Days.Stretch weekend(LocalDate today, int away) {
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(away);
        return new Days.Stretch(monday.plusDays(5), monday.plusDays(6));
    }

    public static Days.Stretch month(LocalDate today, int away) {
        YearMonth month = YearMonth.from(today).plusMonths(away);
        return new Days.Stretch(month.atDay(1), month.atEndOfMonth());
    }

    public static Days.Stretch year(LocalDate today, int away) {
        int year = today.getYear() + away;
        return new Days.Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The whole unit (week, month, year, day) some units away; null for units that are no days. */
    public static Days.@Nullable Stretch whole(ChronoUnit unit, LocalDate today, int away) {
        return switch (unit) {
            case DAYS -> Days.day(today.plusDays(away));
            case WEEKS -> week(today, away);
            case MONTHS -> month(today, away);
            case YEARS -> year(today, away);
            default -> null;
        };
    }

    /** "This Friday": the next one, today included. "Next Friday": the one of next week. */
    public static Days.Stretch weekday(DayOfWeek weekday, LocalDate today, boolean ofNextWeek) {
        LocalDate from = ofNextWeek ? week(today, 1).first() : today;
        return Days.day((from == null ? today : from).with(TemporalAdjusters.nextOrSame(weekday)));
    }

    /** The first, second … or (-1) last such weekday of a stretch; null where it has fewer. */
    public static Days.@Nullable Stretch nth(int place, DayOfWeek weekday, Days.Stretch stretch) {
        if (stretch.first() == null || stretch.last() == null) {
            return null;
        }
        LocalDate day = place > 0
                ? stretch.first().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(place - 1L)
                : stretch.last().with(TemporalAdjusters.previousOrSame(weekday)).plusWeeks(place + 1L);
        return stretch.has(day) ? Days.day(day) : null;
    }

    /** Some days, weeks, months or years from the days meant. */
    public static Days.@Nullable Stretch plus(Days days, Value.Length length, int sign, LocalDate today) {
        Days.Stretch stretch = days.from(today);
        if (stretch == null || !length.unit().isDateBased()) {
            return null;
        }
        long amount = (long) sign * length.amount();
        return new Days.Stretch(
                stretch.first() == null ? null : stretch.first().plus(amount, length.unit()),
                stretch.last() == null ? null : stretch.last().plus(amount, length.unit()));
    }

    /** The first (0) or second (1) half of a stretch, which "early" and "late" in it are. */
    static Days.@Nullable Stretch half(Days days, int half, LocalDate today) {
        Days.Stretch stretch = days.from(today);
        if (stretch == null || stretch.first() == null || stretch.last() == null || stretch.isOneDay()) {
            return null;
        }
        long length = ChronoUnit.DAYS.between(stretch.first(), stretch.last()) + 1;
        LocalDate middle = stretch.first().plusDays(length / 2);
        return half == 0
                ? new Days.Stretch(stretch.first(), middle.minusDays(1))
                : new Days.Stretch(middle, stretch.last());
    }

    /** The first, middle or last third of a stretch. */
    public static Days.@Nullable Stretch third(Days days, int third, LocalDate today) {
        Days.Stretch stretch = days.from(today);
        if (stretch == null || stretch.first() == null || stretch.last() == null || stretch.isOneDay()) {
            return null;
        }
        LocalDate first = stretch.first();
        LocalDate last = stretch.last();
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        if (length > A_QUARTER) {
            LocalDate month = third == 0 ? first : third == 1 ? first.plusMonths(6) : last;
            return month(month, 0);
        }
        long part = length <= 7 ? 3 : 10;
        return switch (third) {
            case 0 -> new Days.Stretch(first, first.plusDays(part - 1));
            case 1 ->
                length <= 7
                        ? new Days.Stretch(first.plusDays(2), first.plusDays(3))
                        : new Days.Stretch(first.plusDays(part), first.plusDays(2 * part - 1));
            default ->
                length <= 7
                        ? new Days.Stretch(last.minusDays(3), last)
                        : new Days.Stretch(first.plusDays(2 * part), last);
        };
    }

    /** From one to another, where the first takes from the last what it leaves unsaid: "from the third to the fifth of May"; null where that is no stretch. */
    public static Days.@Nullable Stretch span(Days from, Days to, LocalDate today) {
        Days begin = from;
        if (from instanceof Days.Pattern start && to instanceof Days.Pattern end) {
            begin = new Days.Pattern(
                    start.weekday(),
                    start.day(),
                    start.month() == null ? end.month() : start.month(),
                    start.year() == null && start.day() != null ? end.year() : start.year());
        }
        Days.Stretch start = begin.from(today);
        if (start == null || start.first() == null) {
            return null;
        }
        Days.Stretch end = to.from(start.first());
        return end == null || end.last() == null || end.last().isBefore(start.first())
                ? null
                : new Days.Stretch(start.first(), end.last());
    }
}
