package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

/** Which days are meant: those that fit a pattern, looked for from a day onwards, or a stretch that is already known. */
public sealed interface Days {

    /** What both say together; null where they contradict each other. */
    @Nullable
    Days and(Days other);

    /** The stretch meant, seen from a day; null where no such day exists. */
    @Nullable
    Stretch from(LocalDate today);

    public static Stretch day(LocalDate day) {
        return new Stretch(day, day);
    }

    public static Pattern weekday(DayOfWeek day) {
        return new Pattern(day, null, null, null);
    }

    public static Pattern dayOfMonth(int day) {
        return new Pattern(null, day, null, null);
    }

    public static Pattern month(Month month) {
        return new Pattern(null, null, month, null);
    }

    /** Days from one to another, both included; an end that is null is open. */
    record Stretch(@Nullable LocalDate first, @Nullable LocalDate last) implements Days {
        @Override
        public Stretch from(LocalDate today) {
            return this;
        }

        public boolean isOneDay() {
            return first != null && first.equals(last);
        }

        public boolean has(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }

        @Override
        public @Nullable Days and(Days other) {
            return switch (other) {
                case Pattern pattern -> pattern.within(this);
                case Stretch stretch -> {
                    LocalDate from = later(first, stretch.first);
                    LocalDate to =
                            last == null || (stretch.last != null && stretch.last.isBefore(last)) ? stretch.last : last;
                    yield from != null && to != null && to.isBefore(from) ? null : new Stretch(from, to);
                }
            };
        }

        private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }

    /** Every day with these marks; a mark that is null says nothing. */
    record Pattern(
            @Nullable DayOfWeek weekday,
            @Nullable Integer day,
            @Nullable Month month,
            @Nullable Integer year) implements Days {
        private static final int FAR = 366 * 8;

        @Override
        public @Nullable Days and(Days other) {
            return switch (other) {
                case Stretch stretch -> within(stretch);
                case Pattern pattern -> and(pattern);
            };
        }

        private @Nullable Pattern and(Pattern other) {
            boolean clash = (weekday != null && other.weekday != null)
                    || (day != null && other.day != null)
                    || (month != null && other.month != null)
                    || (year != null && other.year != null);
            return clash
                    ? null
                    : new Pattern(
                            weekday == null ? other.weekday : weekday,
                            day == null ? other.day : day,
                            month == null ? other.month : month,
                            year == null ? other.year : year);
        }

        public boolean fits(LocalDate date) {
            return (weekday == null || date.getDayOfWeek() == weekday)
                    && (day == null || date.getDayOfMonth() == day)
                    && (month == null || date.getMonth() == month)
                    && (year == null || date.getYear() == year);
        }

        /** The first such day, or the whole month, within a stretch that is known. */
        public @Nullable Stretch within(Stretch stretch) {
            if (stretch.first == null) {
                return null;
            }
            Stretch found =
                    weekday == null && day == null ? wholeMonthOrYear(stretch.first) : dayOrNull(first(stretch.first));
            return found != null && found.first != null && stretch.has(found.first) ? found : null;
        }

        @Override
        public @Nullable Stretch from(LocalDate today) {
            if (weekday == null && day == null) {
                return wholeMonthOrYear(today);
            }
            if (isImpossible()) {
                return null;
            }
            // Whoever means today says "today": a bare weekday looks further.
            boolean bare = day == null && month == null;
            LocalDate start = year != null ? LocalDate.of(year, 1, 1) : bare ? today.plusDays(1) : today;
            LocalDate found = first(start);
            boolean farOff = month != null
                    && day != null
                    && weekday != null
                    && (found == null || found.isAfter(start.plusYears(1)));
            if (farOff || found == null) {
                found = weekday == null ? null : new Pattern(null, day, month, year).first(start);
            }
            return dayOrNull(found);
        }

        private static @Nullable Stretch dayOrNull(@Nullable LocalDate date) {
            return date == null ? null : Days.day(date);
        }

        private @Nullable LocalDate first(LocalDate start) {
            LocalDate end = start.plusDays(FAR);
            LocalDate date = start;
            while (date.isBefore(end)) {
                LocalDate next = orLater(date);
                if (next.equals(date)) {
                    return date;
                }
                date = next;
            }
            return null;
        }

        /** This day where it fits, else one after it before which none does. */
        private LocalDate orLater(LocalDate date) {
            if (year != null && date.getYear() != year) {
                return date.getYear() < year ? LocalDate.of(year, 1, 1) : LocalDate.MAX;
            }
            if (month != null && date.getMonth() != month || day != null && date.getDayOfMonth() > day) {
                return date.with(TemporalAdjusters.firstDayOfNextMonth());
            }
            if (day != null && date.getDayOfMonth() < day) {
                return day > date.lengthOfMonth()
                        ? date.with(TemporalAdjusters.firstDayOfNextMonth())
                        : date.withDayOfMonth(day);
            }
            if (weekday != null && date.getDayOfWeek() != weekday) {
                return day == null ? date.with(TemporalAdjusters.next(weekday)) : date.plusDays(1);
            }
            return date;
        }

        private @Nullable Stretch wholeMonthOrYear(LocalDate today) {
            if (month == null) {
                return year == null ? null : new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            int in = year != null ? year : today.getYear() + (today.getMonth().compareTo(month) > 0 ? 1 : 0);
            YearMonth whole = YearMonth.of(in, month);
            return new Stretch(whole.atDay(1), whole.atEndOfMonth());
        }

        /** The marks alone can never meet, in any year: 30 February. */
        public boolean isImpossible() {
            return day != null && (day > 31 || day < 1 || (month != null && day > month.maxLength()));
        }
    }
}
