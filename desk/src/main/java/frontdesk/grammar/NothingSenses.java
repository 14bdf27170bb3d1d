package frontdesk.grammar;

import java.util.Map;

import frontdesk.grammar.Value.OfDays;
import frontdesk.grammar.Value.OfHours;

/** Words that change nothing in what stands beside them, and words that only look like something. */
final class NothingSenses {
    private NothingSenses() {}

    static Map<String, Sense> all() {
        return Map.of(
                "nothing", Sense.plain(found -> new Value.Nothing()),
                "same", Sense.plain(NothingSenses::same));
    }

    /** "On friday" is friday, "this friday's" as well. */
    private static Value same(Found found) {
        Value value = found.only();
        return switch (value) {
            case Value.Weekday weekday -> new OfDays(Days.weekday(weekday.day()));
            case Value.MonthName month -> new OfDays(Days.month(month.month()));
            case Value.OfClock of -> new OfHours(Hours.at(of.clock()));
            default -> value;
        };
    }
}
