package frontdesk.grammar;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.OfClock;
import frontdesk.grammar.Value.OfHours;
import frontdesk.grammar.Value.Part;

/** Times of day, and the parts of a day that have names. */
final class ClockSenses {
    private ClockSenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry("part", ClockSenses::part),
                Map.entry(
                        "part early", Sense.plain(found -> new Part(found.part().fromMinute(), middle(found.part())))),
                Map.entry(
                        "part late",
                        Sense.plain(found ->
                                new Part(middle(found.part()), found.part().toMinute()))),
                Map.entry("clock", a -> a.isEmpty() ? found -> of(found.clock(0)) : found -> of(fixed(a.getFirst()))),
                Map.entry("clock face", a -> found -> of(face(a.getFirst()))),
                Map.entry("morning clock", Sense.plain(found -> half(found.clock(0), false))),
                Map.entry("afternoon clock", Sense.plain(found -> half(found.clock(0), true))),
                Map.entry("clock in", Sense.plain(found -> within(found.clock(0), found.part()))),
                Map.entry("hour and minute", Sense.plain(found -> hourAndMinute(found, 10))),
                Map.entry("hour and few", Sense.plain(found -> hourAndMinute(found, 1))),
                Map.entry("past", a -> found -> a.isEmpty() ? past(found, 0, 1) : shifted(found.clock(0), minutes(a))),
                Map.entry("minutes past", Sense.plain(found -> past(found, 1, 0))),
                Map.entry(
                        "short of",
                        a -> found -> a.isEmpty() ? shortOf(found, 0, 1) : shifted(found.clock(0), -minutes(a))),
                Map.entry("minutes short of", Sense.plain(found -> shortOf(found, 1, 0))),
                Map.entry("past the half before", a -> found -> shifted(found.clock(0), minutes(a) - 30)),
                Map.entry("at", Sense.plain(found -> exactly(found.clock(0)))),
                Map.entry("about", Sense.plain(found -> roughly(found.clock(0)))),
                Map.entry("hours", Sense.plain(found -> new OfHours(found.hours(0)))),
                Map.entry(
                        "hours about",
                        Sense.plain(found -> new OfHours(found.hours(0).roughly()))),
                Map.entry(
                        "hours in",
                        Sense.plain(found -> new OfHours(found.clockHours().within(found.part())))),
                Map.entry("after", Sense.plain(found -> open(found.clock(0), null))),
                Map.entry("before", Sense.plain(found -> open(null, found.clock(0)))),
                Map.entry(
                        "after part",
                        Sense.plain(found -> open(new Clock(found.part().toMinute(), false), null))),
                Map.entry(
                        "before part",
                        Sense.plain(found -> open(null, new Clock(found.part().fromMinute(), false)))),
                Map.entry("between", Sense.plain(found -> between(found.clock(0), found.clock(1)))),
                Map.entry("lasting", Sense.plain(found -> lasting(found.clock(0), found.length()))),
                Map.entry("same hours", Sense.plain(found -> agreed(found.hours(0), found.hours(1)))));
    }

    /** {@code part 8:00-12:00}; {@code part @MX,CO 12:00-19:00} is so long in these countries only. */
    private static Function<Found, @Nullable Value> part(List<String> arguments) {
        String[] both = arguments.getLast().split("-");
        Part part = new Part(fixed(both[0]).minute(), fixed(both[1]).minute());
        return Sense.in(arguments.getFirst(), part);
    }

    private static Clock fixed(String text) {
        String[] both = text.split(":");
        return new Clock(Integer.parseInt(both[0]) * 60 + Integer.parseInt(both[1]), false);
    }

    /** One that may be the morning's or the afternoon's. */
    private static @Nullable Clock face(String text) {
        int minute = fixed(text).minute();
        return Clock.at(minute / 60, minute % 60);
    }

    private static int minutes(List<String> arguments) {
        return Integer.parseInt(arguments.getFirst());
    }

    static int middle(Part part) {
        return (part.fromMinute() + part.toMinute()) / 2;
    }

    private static @Nullable Value of(@Nullable Clock clock) {
        return clock == null ? null : new OfClock(clock);
    }

    private static @Nullable Value half(@Nullable Clock clock, boolean afternoon) {
        boolean contrary = clock != null && !afternoon && !clock.eitherHalf() && clock.minute() > Clock.HALF;
        return clock == null || contrary ? null : new OfClock(afternoon ? clock.afternoon() : clock.morning());
    }

    private static @Nullable Value within(@Nullable Clock clock, Part part) {
        return clock == null ? null : new OfClock(clock.within(part));
    }

    private static @Nullable Value hourAndMinute(Found found, int least) {
        int hour = found.number(0);
        int minute = found.number(1);
        return hour >= 0 && hour <= 23 && minute >= least && minute <= 59 ? of(Clock.at(hour, minute)) : null;
    }

    /** A number of minutes on an hour that is said before or after it. */
    private static @Nullable Value past(Found found, int hour, int minutes) {
        return shifted(hour(found, hour), amount(found, hour, minutes));
    }

    private static @Nullable Value shortOf(Found found, int hour, int minutes) {
        return shifted(hour(found, hour), -amount(found, hour, minutes));
    }

    /** Where the hour is a clock's already, the minutes are the only bare number. */
    private static int amount(Found found, int hour, int minutes) {
        boolean sure = found.has(OfClock.class);
        int amount = found.number(sure ? 0 : minutes);
        return amount >= 1 && amount <= 59 ? amount : Integer.MAX_VALUE;
    }

    private static @Nullable Clock hour(Found found, int place) {
        return found.has(OfClock.class) && !(found.match().value(place) instanceof OfClock) ? null : found.clock(place);
    }

    private static @Nullable Value shifted(@Nullable Clock clock, int minutes) {
        if (clock == null || clock.minute() < 0 || clock.minute() % 60 != 0 || Math.abs((long) minutes) >= 60) {
            return null;
        }
        return new OfClock(clock.plus(minutes));
    }

    private static @Nullable Value exactly(@Nullable Clock clock) {
        return clock == null ? null : new OfHours(Hours.at(clock));
    }

    private static @Nullable Value roughly(@Nullable Clock clock) {
        return clock == null ? null : new OfHours(Hours.at(clock).roughly());
    }

    private static @Nullable Value open(@Nullable Clock from, @Nullable Clock to) {
        return from == null && to == null ? null : new OfHours(new Hours(from, to, false));
    }

    private static @Nullable Value between(@Nullable Clock from, @Nullable Clock to) {
        return from == null || to == null || from.equals(to) ? null : new OfHours(new Hours(from, to, false));
    }

    private static @Nullable Value lasting(@Nullable Clock from, Length length) {
        if (from == null || length.unit().isDateBased()) {
            return null;
        }
        long minutes = length.unit().getDuration().multipliedBy(length.amount()).toMinutes();
        return minutes < Clock.DAY ? between(from, from.plus((int) minutes)) : null;
    }

    private static @Nullable Value agreed(Hours one, Hours other) {
        Hours both = one.and(other);
        return both == null ? null : new OfHours(both);
    }
}
