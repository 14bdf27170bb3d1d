package frontdesk.brain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** What a sentence mentions that could be wrong: times, days, prices, runs of digits and other numbers. */
record Mentions(List<Time> times, List<Day> days, List<Price> prices, List<String> runs, List<Integer> numbers) {

    /**
     * A time of day with all that it may mean.
     *
     * @param day the day that it is named with; null where none is
     */
    record Time(
            int at,
            int to,
            Set<LocalTime> candidates,
            @Nullable Day day) {
        Time(int at, int to, Set<LocalTime> candidates) {
            this(at, to, candidates, null);
        }

        Time on(@Nullable Day other) {
            return new Time(at, to, candidates, other);
        }

        boolean fits(LocalTime time) {
            return candidates.contains(time);
        }
    }

    /** A day; {@code weekly} where nothing but a weekday is named. */
    record Day(int at, int to, Predicate<LocalDate> rule, boolean weekly) {
        boolean fits(LocalDate day) {
            return rule.test(day);
        }

        /** The weekdays that it may be. */
        List<DayOfWeek> weekdays(LocalDate today) {
            return today.datesUntil(today.plusDays(7))
                    .filter(this::fits)
                    .map(LocalDate::getDayOfWeek)
                    .toList();
        }
    }

    /** In hundredths, whatever the currency. */
    record Price(long minor) {}
}
