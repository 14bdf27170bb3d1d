package frontdesk.brain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Mentions.Day;
import frontdesk.brain.Mentions.Price;
import frontdesk.brain.Mentions.Time;
import frontdesk.understanding.Reading;
import frontdesk.understanding.Reading.Kind;
import frontdesk.understanding.When;

/** What the readings of a sentence mention, gathered one after another. */
final class Gathered {
    private static final Set<String> WEEKDAYS =
            Set.copyOf(Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList());

    private final List<Time> times = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final List<String> runs = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    void take(Reading reading) {
        switch (reading.kind()) {
            case DAY, TIME, DAY_AND_TIME -> dated(reading);
            case NUMBER, PEOPLE -> number(reading.value());
            case PHONE -> run(reading.value());
            case INTENT, ANSWER, CHANGE, TOPIC, LENGTH, NAME, EMAIL, POSTCODE, SERVICE, STAFF, PLACE, IDIOM, PART -> {}
        }
    }

    void run(String digits) {
        runs.add(digits.replaceAll("\\D", ""));
    }

    private void number(String value) {
        long number = Long.parseLong(value.replace("+", ""));
        numbers.add((int) Math.min(number, Integer.MAX_VALUE));
    }

    /** A time without a day of its own belongs to the day that was named before it, or else to the first that is named. */
    Mentions mentions(List<Price> prices) {
        times.replaceAll(time -> time.day() != null || days.isEmpty() ? time : time.on(dayBefore(time)));
        return new Mentions(List.copyOf(times), List.copyOf(days), prices, List.copyOf(runs), List.copyOf(numbers));
    }

    private Day dayBefore(Time time) {
        return days.stream()
                .filter(day -> day.at() < time.at())
                .reduce((_, later) -> later)
                .orElseGet(days::getFirst);
    }

    private void dated(Reading reading) {
        When when = reading.when();
        if (when == null) {
            days.add(new Day(reading.from(), reading.to(), _ -> false, false));
            return;
        }
        if (isLength(reading)) {
            leaves(reading).filter(leaf -> leaf.kind() == Kind.NUMBER).forEach(leaf -> number(leaf.value()));
            return;
        }
        Day day = day(reading, when);
        if (day != null) {
            days.add(day);
        }
        if (hasClock(reading)) {
            List<When> all = whens(when);
            boolean stretch = !when.isOneTime();
            time(reading, all, true, day);
            if (stretch) {
                time(reading, all, false, day);
            }
        }
    }

    private void time(Reading reading, List<When> whens, boolean begins, @Nullable Day day) {
        var candidates = new HashSet<LocalTime>();
        whens.stream()
                .map(when -> begins ? when.earliest() : when.latest())
                .filter(Objects::nonNull)
                .forEach(candidates::add);
        if (!candidates.isEmpty()) {
            times.add(new Time(reading.from(), reading.to(), Set.copyOf(candidates), day));
        }
    }

    private static List<When> whens(When when) {
        return Stream.concat(Stream.of(when), when.others().stream()).toList();
    }

    /** Days in a row are no day that could be wrong. */
    private static @Nullable Day day(Reading reading, When when) {
        if (!when.isOneDay()) {
            return null;
        }
        DayOfWeek weekday = onlyWeekday(reading);
        Predicate<LocalDate> rule = weekday != null
                ? date -> date.getDayOfWeek() == weekday
                : date -> whens(when).stream().anyMatch(one -> date.equals(one.from()));
        return new Day(reading.from(), reading.to(), rule, weekday != null);
    }

    /** The weekday, where nothing else is said of the day. */
    private static @Nullable DayOfWeek onlyWeekday(Reading reading) {
        List<Reading> said = leaves(dayOf(reading)).toList();
        return said.size() == 1 && WEEKDAYS.contains(said.getFirst().value())
                ? DayOfWeek.valueOf(said.getFirst().value())
                : null;
    }

    /** The part of a reading that tells the day; the whole where there is none. */
    private static Reading dayOf(Reading reading) {
        if (reading.kind() != Kind.DAY_AND_TIME) {
            return reading;
        }
        return reading.parts().stream()
                .filter(part -> part.kind() == Kind.DAY || part.kind() == Kind.DAY_AND_TIME)
                .map(Gathered::dayOf)
                .filter(part -> part.kind() == Kind.DAY)
                .findFirst()
                .orElse(reading);
    }

    private static Stream<Reading> leaves(Reading reading) {
        return reading.parts().isEmpty()
                ? Stream.of(reading)
                : reading.parts().stream().flatMap(Gathered::leaves);
    }

    /** "In thirty minutes": what counts is the number. */
    private static boolean isLength(Reading reading) {
        return reading.kind() == Kind.DAY_AND_TIME
                && !hasClock(reading)
                && reading.parts().stream().anyMatch(part -> part.kind() == Kind.LENGTH);
    }

    /** A time by the clock, and not only a part of the day. */
    private static boolean hasClock(Reading reading) {
        When when = reading.when();
        boolean exact = reading.kind() == Kind.TIME && when != null && when.isOneTime();
        boolean hours = reading.kind() == Kind.TIME || reading.kind() == Kind.DAY_AND_TIME;
        return exact
                || hours && reading.parts().stream().anyMatch(part -> part.kind() == Kind.NUMBER || hasClock(part));
    }
}
