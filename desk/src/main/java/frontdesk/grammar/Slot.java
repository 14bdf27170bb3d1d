package frontdesk.grammar;

import java.util.Locale;

import frontdesk.grammar.Value.Companions;
import frontdesk.grammar.Value.Count;
import frontdesk.grammar.Value.Feast;
import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.Minutes;
import frontdesk.grammar.Value.MonthName;
import frontdesk.grammar.Value.Nth;
import frontdesk.grammar.Value.OfClock;
import frontdesk.grammar.Value.OfDays;
import frontdesk.grammar.Value.OfHours;
import frontdesk.grammar.Value.OfMoment;
import frontdesk.grammar.Value.Part;
import frontdesk.grammar.Value.People;
import frontdesk.grammar.Value.Unit;
import frontdesk.grammar.Value.Weekday;
import frontdesk.grammar.Value.Year;

/** What a rule may ask for at a place: {@code <weekday>}, {@code <hour>}. */
public enum Slot {
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

    private static final Slot[] ALL = values();

    public static Slot named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public boolean accepts(Value value) {
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

    /** All slots that accept this, a bit for each. */
    static int accepting(Value value) {
        int slots = 0;
        for (Slot slot : ALL) {
            if (slot.accepts(value)) {
                slots |= slot.bit();
            }
        }
        return slots;
    }

    /** The first of these slots, a bit for each. */
    static Slot of(int slots) {
        return ALL[Integer.numberOfTrailingZeros(slots)];
    }

    int bit() {
        return 1 << ordinal();
    }

    private static boolean isYear(Count count) {
        return count.number() >= 1900 && count.number() < 2100;
    }
}
