package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What stood in the slots of a rule, asked for by kind: languages put the same things into different orders, so that "the first number"
 * is the same in all of them and "the first slot" is not.
 */
record Found(Match match) {

    private @Nullable Value nth(Predicate<Value> kind, int place) {
        int seen = 0;
        for (Item item : match.items()) {
            if (kind.test(item.value()) && seen++ == place) {
                return item.value();
            }
        }
        return null;
    }

    private Value sure(Predicate<Value> kind, int place, String what) {
        Value value = nth(kind, place);
        if (value == null) {
            throw new IllegalStateException("the pattern has no " + what + " " + place + ": " + match.items());
        }
        return value;
    }

    LocalDate today() {
        return match.today();
    }

    Value only() {
        return match.value(0);
    }

    boolean has(Class<? extends Value> kind) {
        return nth(kind::isInstance, 0) != null;
    }

    /** The number, place in a row or year that was said so-and-so-manieth. */
    int number(int place) {
        Value value = sure(Found::isNumber, place, "number");
        return switch (value) {
            case Value.Nth nth -> nth.place();
            case Value.Year year -> year.number();
            case Value.Minutes minutes -> minutes.number();
            case Value.Count count -> (int) Math.min(count.number(), Integer.MAX_VALUE);
            default -> throw new IllegalStateException("no number: " + value);
        };
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Count
                || value instanceof Value.Nth
                || value instanceof Value.Year
                || value instanceof Value.Minutes;
    }

    /** A number that was said in words. */
    boolean isSpoken(int place) {
        return sure(Found::isNumber, place, "number") instanceof Value.Count count && !count.inDigits();
    }

    private static boolean isDays(Value value) {
        return value instanceof Value.OfDays
                || value instanceof Value.Weekday
                || value instanceof Value.MonthName
                || value instanceof Value.Feast
                || value instanceof Value.Unit;
    }

    /** Whether the days at this place are a weekday. */
    boolean isWeekday(int place) {
        return sure(Found::isDays, place, "day") instanceof Value.Weekday;
    }

    Days days(int place) {
        Value value = sure(Found::isDays, place, "day");
        return switch (value) {
            case Value.Weekday weekday -> Days.weekday(weekday.day());
            case Value.MonthName month -> Days.month(month.month());
            case Value.Feast feast -> Days.day(feast.feast().from(today()));
            case Value.Unit unit -> thisOne(unit.unit());
            case Value.OfDays of -> of.days();
            default -> throw new IllegalStateException("no day: " + value);
        };
    }

    /** "The end of the month" is that of this one. */
    private Days thisOne(ChronoUnit unit) {
        Days.Stretch whole = Calendar.whole(unit, today(), 0);
        return whole == null ? Days.day(today()) : whole;
    }

    /** The days, where they lie as seen from today; null where there are none. */
    Days.@Nullable Stretch stretch(int place) {
        return days(place).from(today());
    }

    /** The days that were said; a number alone is a day of the month: "before the 24". */
    Days.@Nullable Stretch told() {
        return isPlace(only()) ? monthDay(number(0)).from(today()) : stretch(0);
    }

    static boolean isPlace(Value value) {
        return value instanceof Value.Count || value instanceof Value.Nth;
    }

    static Days monthDay(int day) {
        return Days.dayOfMonth(day < 1 || day > 31 ? 99 : day);
    }

    DayOfWeek weekday() {
        return ((Value.Weekday) sure(Value.Weekday.class::isInstance, 0, "weekday")).day();
    }

    Month month() {
        return ((Value.MonthName) sure(Value.MonthName.class::isInstance, 0, "month")).month();
    }

    Value.Length length() {
        return length(0);
    }

    Value.Length length(int place) {
        return (Value.Length) sure(Value.Length.class::isInstance, place, "length");
    }

    ChronoUnit unit() {
        return ((Value.Unit) sure(Value.Unit.class::isInstance, 0, "unit")).unit();
    }

    Value.Part part() {
        return (Value.Part) sure(Value.Part.class::isInstance, 0, "part of the day");
    }

    Yearly feast() {
        return ((Value.Feast) sure(Value.Feast.class::isInstance, 0, "feast")).feast();
    }

    /** A time, also where only a bare number was said; null where no clock shows it. */
    @Nullable
    Clock clock(int place) {
        Value value = sure(v -> v instanceof Value.OfClock || v instanceof Value.Count, place, "time");
        return value instanceof Value.OfClock of ? of.clock() : Clock.at(((Value.Count) value).number(), 0);
    }

    Hours hours(int place) {
        Value value = sure(
                v -> v instanceof Value.OfHours || v instanceof Value.OfClock || v instanceof Value.Part,
                place,
                "hours");
        return switch (value) {
            case Value.OfClock of -> Hours.at(of.clock());
            case Value.Part part -> Hours.of(part);
            case Value.OfHours of -> of.hours();
            default -> throw new IllegalStateException("no hours: " + value);
        };
    }

    /** Hours by the clock, whatever part of the day stands beside them. */
    Hours clockHours() {
        Value value = sure(v -> v instanceof Value.OfHours || v instanceof Value.OfClock, 0, "hours by the clock");
        return value instanceof Value.OfClock of ? Hours.at(of.clock()) : ((Value.OfHours) value).hours();
    }

    Moment moment(int place) {
        return ((Value.OfMoment) sure(Value.OfMoment.class::isInstance, place, "moment")).moment();
    }

    /** How many people, or how many come with them. */
    int people(int place) {
        Value value = sure(
                v -> v instanceof Value.People || v instanceof Value.Companions || v instanceof Value.Count,
                place,
                "people");
        return switch (value) {
            case Value.Companions companions -> companions.number();
            case Value.Count count -> (int) Math.min(count.number(), 10_000);
            case Value.People people -> people.number();
            default -> throw new IllegalStateException("nobody: " + value);
        };
    }
}
