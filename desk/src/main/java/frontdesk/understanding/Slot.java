package frontdesk.understanding;

import java.util.Locale;
import java.util.function.Predicate;

import frontdesk.understanding.Value.Companions;
import frontdesk.understanding.Value.Count;
import frontdesk.understanding.Value.Feast;
import frontdesk.understanding.Value.Length;
import frontdesk.understanding.Value.MonthName;
import frontdesk.understanding.Value.Nth;
import frontdesk.understanding.Value.OfClock;
import frontdesk.understanding.Value.OfDays;
import frontdesk.understanding.Value.OfHours;
import frontdesk.understanding.Value.OfMoment;
import frontdesk.understanding.Value.Part;
import frontdesk.understanding.Value.People;
import frontdesk.understanding.Value.Unit;
import frontdesk.understanding.Value.Weekday;
import frontdesk.understanding.Value.Year;

/** What a rule may ask for at a place: {@code <weekday>}, {@code <hour>}. */
enum Slot {
    NUMBER(value -> value instanceof Count),
    NTH(value -> value instanceof Nth),
    YEAR(value -> value instanceof Year || value instanceof Count count && isYear(count)),
    WEEKDAY(value -> value instanceof Weekday),
    MONTH(value -> value instanceof MonthName),
    UNIT(value -> value instanceof Unit),
    LENGTH(value -> value instanceof Length),
    PART(value -> value instanceof Part),
    FEAST(value -> value instanceof Feast),
    /** A time that is surely a time. */
    CLOCK(value -> value instanceof OfClock),
    /** A time, or a bare number that could be one. */
    HOUR(value -> value instanceof OfClock || value instanceof Count count && count.number() <= 24),
    DAYS(value -> value instanceof OfDays),
    HOURS(value -> value instanceof OfHours),
    MOMENT(value -> value instanceof OfMoment),
    PEOPLE(value -> value instanceof People),
    COMPANIONS(value -> value instanceof Companions);

    private final Predicate<Value> accepts;

    Slot(Predicate<Value> accepts) {
        this.accepts = accepts;
    }

    static Slot named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean accepts(Value value) {
        return accepts.test(value);
    }

    private static boolean isYear(Count count) {
        return count.number() >= 1900 && count.number() < 2100;
    }
}
