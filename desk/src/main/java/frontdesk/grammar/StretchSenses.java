package frontdesk.grammar;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.OfDays;

/** Days in a row, from one to another or with an open end, and the hours that "the next three hours" are. */
final class StretchSenses {
    private static final int LONGEST = 400;

    private StretchSenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry(
                        "following", a -> found -> following(a.isEmpty() ? 0 : Integer.parseInt(a.getFirst()), found)),
                Map.entry("within", Sense.plain(StretchSenses::within)),
                Map.entry("days from", Sense.plain(found -> open(found.told(), true))),
                Map.entry("days after", Sense.plain(found -> afterAll(found.told()))),
                Map.entry("days before", Sense.plain(found -> beforeAll(found.told()))),
                Map.entry(
                        "after year",
                        Sense.plain(
                                found -> new OfDays(new Days.Stretch(LocalDate.of(found.number(0) + 1, 1, 1), null)))),
                Map.entry(
                        "before year",
                        Sense.plain(found ->
                                new OfDays(new Days.Stretch(null, LocalDate.of(found.number(0) - 1, 12, 31))))),
                Map.entry("days lasting", Sense.plain(StretchSenses::lasting)),
                Map.entry("days until", Sense.plain(found -> open(found.told(), false))),
                Map.entry("days", Sense.plain(StretchSenses::days)),
                Map.entry("days of", Sense.plain(StretchSenses::spanOf)));
    }

    /** "The next three days" begin tomorrow, "the next three hours" now. */
    private static @Nullable Value following(int told, Found found) {
        Length length = found.has(Length.class)
                ? found.length()
                : new Length(told > 0 ? told : Math.max(1, found.number(0)), found.unit());
        if (!length.unit().isDateBased()) {
            return MomentSenses.ahead(length, found);
        }
        LocalDate first = found.today().plusDays(1);
        return length.amount() < LONGEST
                ? new OfDays(new Days.Stretch(
                        first, first.plus(length.amount(), length.unit()).minusDays(1)))
                : null;
    }

    private static @Nullable Value within(Found found) {
        Length length = found.length();
        return length.unit().isDateBased()
                ? new OfDays(new Days.Stretch(found.today(), found.today().plus(length.amount(), length.unit())))
                : MomentSenses.ahead(length, found);
    }

    private static @Nullable Value open(Days.@Nullable Stretch stretch, boolean after) {
        if (stretch == null || stretch.first() == null || stretch.last() == null) {
            return null;
        }
        return new OfDays(after ? new Days.Stretch(stretch.first(), null) : new Days.Stretch(null, stretch.last()));
    }

    /** "After next week" begins when that is over; "after Monday" lets Monday pass in most ears, and is kept to be offered. */
    private static @Nullable Value afterAll(Days.@Nullable Stretch stretch) {
        return stretch == null || stretch.last() == null
                ? null
                : new OfDays(new Days.Stretch(
                        stretch.isOneDay() ? stretch.last() : stretch.last().plusDays(1), null));
    }

    /** "Before Friday" leaves Friday out, "before next week" all of that. */
    private static @Nullable Value beforeAll(Days.@Nullable Stretch stretch) {
        return stretch == null || stretch.first() == null
                ? null
                : new OfDays(new Days.Stretch(null, stretch.first().minusDays(1)));
    }

    /** "The 18th of December for ten days". */
    private static @Nullable Value lasting(Found found) {
        Days.Stretch start = found.stretch(0);
        Length length = found.length();
        return start == null
                        || start.first() == null
                        || !start.isOneDay()
                        || !length.unit().isDateBased()
                ? null
                : new OfDays(new Days.Stretch(start.first(), start.first().plus(length.amount(), length.unit())));
    }

    /** "From Monday to Friday", "from the first to Wednesday the tenth". */
    private static @Nullable Value days(Found found) {
        if (found.match().items().stream().allMatch(item -> Found.isPlace(item.value()))) {
            return span(Found.monthDay(found.number(0)), Found.monthDay(found.number(1)), found);
        }
        boolean number = found.has(Value.Nth.class) || found.has(Value.Count.class);
        return number
                ? span(Days.dayOfMonth(found.number(0)), found.days(0), found)
                : span(found.days(0), found.days(1), found);
    }

    private static @Nullable Value span(Days from, Days to, Found found) {
        Days.Stretch both = Calendar.span(from, to, found.today());
        return both == null ? null : new OfDays(both);
    }

    /** "From the 4th to the 23rd of next month": two days of a month that is said before or after them. */
    private static @Nullable Value spanOf(Found found) {
        int first = found.number(0);
        int last = found.number(1);
        Days days = found.days(0);
        if (first < 1 || last > 31 || first >= last) {
            return null;
        }
        Days.Stretch frame = frame(days, found);
        Days from = frame == null ? null : frame.and(Days.dayOfMonth(first));
        Days to = frame == null ? null : frame.and(Days.dayOfMonth(last));
        return from == null || to == null ? null : span(from, to, found);
    }

    private static Days.@Nullable Stretch frame(Days days, Found found) {
        Days.Stretch whole = days.from(found.today());
        return whole == null || whole.isOneDay() ? null : whole;
    }
}
