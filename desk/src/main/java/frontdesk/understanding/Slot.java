package frontdesk.understanding;

import java.util.Locale;

import frontdesk.understanding.Value.Companions;
import frontdesk.understanding.Value.Count;
import frontdesk.understanding.Value.Feast;
import frontdesk.understanding.Value.Length;
import frontdesk.understanding.Value.Minutes;
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
    NUMBER,
    MINUTES,
    NTH,
    YEAR,
    WEEKDAY,
    MONTH,
    UNIT,
    LENGTH,
    PART,
    FEAST,
    /** A time that is surely a time. */
    CLOCK,
    /** A time, or a bare number that could be one. */
    HOUR,
    DAYS,
    HOURS,
    MOMENT,
    PEOPLE,
    COMPANIONS;

    static Slot named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean accepts(Value value) {
        return switch (this) {
            case NUMBER -> value instanceof Count;
            case MINUTES -> value instanceof Minutes;
            case NTH -> value instanceof Nth;
            case YEAR -> value instanceof Year || (value instanceof Count count && isYear(count));
            case WEEKDAY -> value instanceof Weekday;
            case MONTH -> value instanceof MonthName;
            case UNIT -> value instanceof Unit;
            case LENGTH -> value instanceof Length;
            case PART -> value instanceof Part;
            case FEAST -> value instanceof Feast;
            case CLOCK -> value instanceof OfClock;
            case HOUR -> value instanceof OfClock || (value instanceof Count count && count.number() <= 24);
            case DAYS -> value instanceof OfDays;
            case HOURS -> value instanceof OfHours;
            case MOMENT -> value instanceof OfMoment;
            case PEOPLE -> value instanceof People;
            case COMPANIONS -> value instanceof Companions;
        };
    }

    private static boolean isYear(Count count) {
        return count.number() >= 1900 && count.number() < 2100;
    }
}
