package frontdesk.grammar;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Companions;
import frontdesk.grammar.Value.Count;
import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.Nth;
import frontdesk.grammar.Value.People;
import frontdesk.grammar.Value.Unit;
import frontdesk.grammar.Value.Year;

/** What is counted: numbers, places in a row, lengths of time, people. */
final class NumberSenses {
    private static final int MOST_PEOPLE = 9_999;

    private NumberSenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry("number", a -> found -> new Count(Long.parseLong(a.getFirst()), false)),
                Map.entry("nth", a -> found -> new Nth(Integer.parseInt(a.getFirst()))),
                Map.entry("sum", Sense.plain(found -> sum(found, 0, 1))),
                Map.entry("reversed sum", Sense.plain(found -> sum(found, 1, 0))),
                Map.entry("nth sum", Sense.plain(NumberSenses::nthSum)),
                Map.entry("times", a -> found -> times(found.number(0), Long.parseLong(a.getFirst()))),
                Map.entry("amount and half", a -> found -> andHalf(found.number(0), Long.parseLong(a.getFirst()))),
                Map.entry("year in two halves", Sense.plain(NumberSenses::year)),
                Map.entry("unit", a -> found -> new Unit(unit(a.getFirst()))),
                Map.entry(
                        "length",
                        a -> found -> a.isEmpty()
                                ? length(found.number(0), found.unit())
                                : length(Integer.parseInt(a.getFirst()), a.size() > 1 ? unit(a.get(1)) : found.unit())),
                Map.entry("length sum", Sense.plain(found -> together(found.length(0), found.length(1)))),
                Map.entry(
                        "length and minutes",
                        a -> found -> andMinutes(found.number(0), found.unit(), Integer.parseInt(a.getFirst()))),
                Map.entry(
                        "length and a half",
                        a -> found -> andHalf(found.has(Count.class) ? found.number(0) : 1, found.unit())),
                Map.entry(
                        "people", a -> found -> people(a.isEmpty() ? found.people(0) : Integer.parseInt(a.getFirst()))),
                Map.entry(
                        "people and",
                        a -> found -> people(
                                found.people(0) + (a.isEmpty() ? found.people(1) : Integer.parseInt(a.getFirst())))),
                Map.entry(
                        "people if counted",
                        a -> found ->
                                found.match().around().countsPeople() ? people(Integer.parseInt(a.getFirst())) : null),
                Map.entry(
                        "companions",
                        a -> found -> companions(a.isEmpty() ? found.people(0) : Integer.parseInt(a.getFirst()))),
                Map.entry("companions and", Sense.plain(found -> companions(found.people(0) + found.people(1)))));
    }

    static ChronoUnit unit(String name) {
        return ChronoUnit.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** "quarante" and "deux", in German the other way round: the smaller fills the empty places of the greater. */
    private static @Nullable Value sum(Found found, int greater, int smaller) {
        long big = found.number(greater);
        long small = found.number(smaller);
        boolean spoken = found.isSpoken(0) || found.isSpoken(1);
        return spoken && small > 0 && small < emptyPlaces(big) ? new Count(big + small, false) : null;
    }

    /** Up to where a number has noughts that another may fill; French counts on to nineteen after sixty and eighty. */
    private static long emptyPlaces(long number) {
        if (number >= 20 && number < 100) {
            return number % 10 != 0 ? 0 : number == 60 || number == 80 ? 20 : 10;
        }
        return LongStream.of(1_000_000, 1_000, 100)
                .filter(place -> number >= place && number % place == 0)
                .findFirst()
                .orElse(0);
    }

    private static @Nullable Value nthSum(Found found) {
        int big = Math.max(found.number(0), found.number(1));
        int small = Math.min(found.number(0), found.number(1));
        return big >= 20 && big <= 90 && big % 10 == 0 && small >= 1 && small <= 9 ? new Nth(big + small) : null;
    }

    private static @Nullable Value times(long number, long scale) {
        return number > 0 && number < Math.min(scale, 1_000) ? new Count(number * scale, false) : null;
    }

    /** "Tres millones y medio". */
    private static @Nullable Value andHalf(long number, long scale) {
        return number > 0 && number < 1_000 ? new Count(number * scale + scale / 2, false) : null;
    }

    private static @Nullable Value year(Found found) {
        int century = found.number(0);
        int rest = found.number(1);
        boolean year = found.isSpoken(0) && (century == 19 || century == 20) && rest >= 10 && rest <= 99;
        return year ? new Year(century * 100 + rest) : null;
    }

    private static @Nullable Value length(int amount, ChronoUnit unit) {
        return amount < 1 || amount > 5_000 ? null : new Length(amount, unit);
    }

    /** "A day and two hours", "one hour twenty minutes"; null where no calendar could add them. */
    private static @Nullable Value together(Length one, Length other) {
        if (one.unit().compareTo(other.unit()) <= 0) {
            return null;
        }
        if (one.unit() == ChronoUnit.YEARS && other.unit() == ChronoUnit.MONTHS) {
            return new Length(one.amount() * 12 + other.amount(), ChronoUnit.MONTHS);
        }
        if (one.unit().compareTo(ChronoUnit.WEEKS) > 0) {
            return null;
        }
        long both = one.unit()
                        .getDuration()
                        .multipliedBy(one.amount())
                        .dividedBy(other.unit().getDuration())
                + other.amount();
        return length((int) Math.min(both, Integer.MAX_VALUE), other.unit());
    }

    private static @Nullable Value andHalf(int amount, ChronoUnit unit) {
        return unit == ChronoUnit.HOURS && amount < 100 ? new Length(amount * 60 + 30, ChronoUnit.MINUTES) : null;
    }

    /** "Two hours and a quarter"; less than that where the minutes are negative. */
    private static @Nullable Value andMinutes(int amount, ChronoUnit unit, int minutes) {
        return unit == ChronoUnit.HOURS && amount < 100 ? length(amount * 60 + minutes, ChronoUnit.MINUTES) : null;
    }

    private static @Nullable Value people(int number) {
        return number < 0 || number > MOST_PEOPLE ? null : new People(number);
    }

    private static @Nullable Value companions(int number) {
        return number < 1 || number > MOST_PEOPLE ? null : new Companions(number);
    }
}
