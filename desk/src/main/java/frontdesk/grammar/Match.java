package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What stood in the slots of a rule where it fitted, counted from nought, and the surroundings in which it was said. */
public record Match(List<Item> items, Scene around) {

    public Value value(int slot) {
        return items.get(slot).value();
    }

    public int number(int slot) {
        return switch (value(slot)) {
            case Value.Count count -> (int) Math.min(count.number(), Integer.MAX_VALUE);
            case Value.Nth nth -> nth.place();
            case Value.Year year -> year.number();
            case Value.Minutes minutes -> minutes.number();
            default -> throw new IllegalStateException("no number: " + value(slot));
        };
    }

    /** How many people, or how many of anything. */
    public int count(int slot) {
        return switch (value(slot)) {
            case Value.People people -> people.number();
            case Value.Companions companions -> companions.number();
            default -> number(slot);
        };
    }

    public Days days(int slot) {
        return switch (value(slot)) {
            case Value.OfDays days -> days.days();
            case Value.Weekday weekday -> Days.weekday(weekday.day());
            case Value.MonthName month -> Days.month(month.month());
            default -> throw new IllegalStateException("no day: " + value(slot));
        };
    }

    public DayOfWeek weekday(int slot) {
        return ((Value.Weekday) value(slot)).day();
    }

    public Month month(int slot) {
        return ((Value.MonthName) value(slot)).month();
    }

    public Value.Length length(int slot) {
        return (Value.Length) value(slot);
    }

    public Value.Part part(int slot) {
        return (Value.Part) value(slot);
    }

    public Hours hours(int slot) {
        return switch (value(slot)) {
            case Value.OfHours hours -> hours.hours();
            case Value.OfClock clock -> Hours.at(clock.clock());
            case Value.Part part -> Hours.of(part);
            default -> throw new IllegalStateException("no hours: " + value(slot));
        };
    }

    public Moment moment(int slot) {
        return ((Value.OfMoment) value(slot)).moment();
    }

    /** A time, also where only a bare number was said; null where no clock shows it. */
    public @Nullable Clock clock(int slot) {
        return value(slot) instanceof Value.OfClock clock ? clock.clock() : Clock.at(number(slot), 0);
    }

    /** What was offered last, which "the day after" and "half an hour later" count from; null where nothing was. */
    public @Nullable LocalDateTime offer() {
        return around.offered().isEmpty() ? null : around.offered().getLast();
    }

    public LocalDate today() {
        return around.now().toLocalDate();
    }
}
