package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.OfDays;

/** Days in a row: weeks, weekends, the end of a month, from one day to another, and the hours that "the next three hours" are. */
final class StretchSenses {
    private static final int LONGEST = 400;

    private StretchSenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry("whole", a -> found -> whole(found.unit(), Integer.parseInt(a.getFirst()), found)),
                Map.entry(
                        "weekend",
                        a -> found -> new OfDays(Calendar.weekend(found.today(), Integer.parseInt(a.getFirst())))),
                Map.entry("weekend of", Sense.plain(StretchSenses::weekendOf)),
                Map.entry("nth weekend of", Sense.plain(StretchSenses::nthWeekendOf)),
                Map.entry(
                        "workweek", a -> found -> new OfDays(workweek(found.today(), Integer.parseInt(a.getFirst())))),
                Map.entry("week of", Sense.plain(StretchSenses::weekOf)),
                Map.entry(
                        "week of feast",
                        a -> found -> new OfDays(Calendar.week(Yearly.written(a).from(found.today()), 0))),
                Map.entry("week beside", a -> found -> weekBeside(found, Integer.parseInt(a.getFirst()), false)),
                Map.entry("weekend beside", a -> found -> weekBeside(found, Integer.parseInt(a.getFirst()), true)),
                Map.entry("last day of unit", Sense.plain(StretchSenses::lastDayOf)),
                Map.entry("week number", Sense.plain(StretchSenses::weekNumber)),
                Map.entry("nth week of", Sense.plain(StretchSenses::nthWeekOf)),
                Map.entry("rest", Sense.plain(StretchSenses::rest)),
                Map.entry(
                        "third",
                        a -> found -> third(
                                found.has(Value.Unit.class)
                                        ? Calendar.whole(found.unit(), found.today(), 0)
                                        : found.days(0),
                                Integer.parseInt(a.getFirst()),
                                found)),
                Map.entry("half", a -> found -> half(found.days(0), Integer.parseInt(a.getFirst()), found)),
                Map.entry(
                        "following", a -> found -> following(a.isEmpty() ? 0 : Integer.parseInt(a.getFirst()), found)),
                Map.entry("within", Sense.plain(StretchSenses::within)),
                Map.entry("days from", Sense.plain(found -> open(told(found), true))),
                Map.entry("days after", Sense.plain(found -> afterAll(told(found)))),
                Map.entry("days before", Sense.plain(found -> beforeAll(told(found)))),
                Map.entry(
                        "after year",
                        Sense.plain(
                                found -> new OfDays(new Days.Stretch(LocalDate.of(found.number(0) + 1, 1, 1), null)))),
                Map.entry(
                        "before year",
                        Sense.plain(found ->
                                new OfDays(new Days.Stretch(null, LocalDate.of(found.number(0) - 1, 12, 31))))),
                Map.entry("days lasting", Sense.plain(StretchSenses::lasting)),
                Map.entry("days until", Sense.plain(found -> open(told(found), false))),
                Map.entry("days", Sense.plain(StretchSenses::days)),
                Map.entry("days of", Sense.plain(StretchSenses::spanOf)));
    }

    private static @Nullable Value whole(ChronoUnit unit, int away, Found found) {
        if (unit == ChronoUnit.DAYS) {
            return new OfDays(Days.day(found.today().plusDays(away)));
        }
        if (!unit.isDateBased()) {
            return away == 1 ? ahead(new Length(1, unit), found) : null;
        }
        Days.Stretch whole = Calendar.whole(unit, found.today(), away);
        return whole == null ? null : new OfDays(whole);
    }

    /** "The next three days" begin tomorrow, "the next three hours" now. */
    private static @Nullable Value following(int told, Found found) {
        Length length = found.has(Length.class)
                ? found.length()
                : new Length(told > 0 ? told : Math.max(1, found.number(0)), found.unit());
        if (!length.unit().isDateBased()) {
            return ahead(length, found);
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
                : ahead(length, found);
    }

    /** From now on for so long; null where that would end on another day. */
    private static @Nullable Value ahead(Length length, Found found) {
        var now = found.match().around().now();
        var end = now.plus(length.amount(), length.unit());
        return end.toLocalDate().equals(now.toLocalDate())
                ? ClockSenses.moment(
                        Days.day(found.today()),
                        new Hours(Clock.of(now.toLocalTime()), Clock.of(end.toLocalTime()), false))
                : null;
    }

    /** The days that were said; a number alone is a day of the month: "before the 24". */
    private static Days.@Nullable Stretch told(Found found) {
        return isNumber(found.only()) ? monthDay(found.number(0)).from(found.today()) : found.stretch(0);
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Count || value instanceof Value.Nth;
    }

    private static Days monthDay(int day) {
        return Days.dayOfMonth(day < 1 || day > 31 ? 99 : day);
    }

    private static @Nullable Value weekendOf(Found found) {
        Days.Stretch days = told(found);
        return days == null || days.first() == null ? null : new OfDays(Calendar.weekend(days.first(), 0));
    }

    /** The weekend belongs to the month that its Saturday lies in. */
    private static @Nullable Value nthWeekendOf(Found found) {
        Days.Stretch stretch = found.stretch(0);
        Days.Stretch saturday = stretch == null ? null : Calendar.nth(found.number(0), DayOfWeek.SATURDAY, stretch);
        return saturday == null || saturday.first() == null ? null : new OfDays(Calendar.weekend(saturday.first(), 0));
    }

    private static Days.Stretch workweek(LocalDate today, int away) {
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(away);
        return new Days.Stretch(monday, monday.plusDays(4));
    }

    private static @Nullable Value weekOf(Found found) {
        Days.Stretch day = told(found);
        return day == null || day.first() == null || !day.isOneDay() ? null : new OfDays(Calendar.week(day.first(), 0));
    }

    /** "The week after Thanksgiving", "the weekend before Christmas". */
    private static @Nullable Value weekBeside(Found found, int side, boolean weekend) {
        Days.Stretch stretch = found.stretch(0);
        LocalDate end = stretch == null ? null : side < 0 ? stretch.first() : stretch.last();
        if (end == null) {
            return null;
        }
        boolean sameWeek = weekend && side > 0 && end.getDayOfWeek().getValue() < 6;
        int away = sameWeek ? 0 : side;
        return new OfDays(weekend ? Calendar.weekend(end, away) : Calendar.week(end, away));
    }

    private static @Nullable Value weekNumber(Found found) {
        int week = found.number(0);
        if (week < 1 || week > 53) {
            return null;
        }
        LocalDate inIt = found.today().with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.min(week, 52));
        Days.Stretch whole = Calendar.week(inIt, 0);
        boolean over = whole.last() != null && whole.last().isBefore(found.today());
        return new OfDays(over ? Calendar.week(inIt.plusWeeks(52), 0) : whole);
    }

    /** The week belongs to the month that its Thursday lies in. */
    private static @Nullable Value nthWeekOf(Found found) {
        Days.Stretch stretch = found.stretch(0);
        Days.Stretch thursday = stretch == null ? null : Calendar.nth(found.number(0), DayOfWeek.THURSDAY, stretch);
        return thursday == null || thursday.first() == null ? null : new OfDays(Calendar.week(thursday.first(), 0));
    }

    /** "The last day of the month". */
    private static @Nullable Value lastDayOf(Found found) {
        Days.Stretch whole = Calendar.whole(found.unit(), found.today(), 0);
        LocalDate last = whole == null ? null : whole.last();
        return last == null ? null : new OfDays(Days.day(last));
    }

    private static @Nullable Value rest(Found found) {
        ChronoUnit unit = found.unit();
        if (unit == ChronoUnit.DAYS) {
            Clock now = Clock.of(found.match().around().now().toLocalTime());
            return ClockSenses.moment(Days.day(found.today()), new Hours(now, new Clock(Clock.DAY, false), false));
        }
        Days.Stretch whole = Calendar.whole(unit, found.today(), 0);
        return whole == null ? null : new OfDays(new Days.Stretch(found.today(), whole.last()));
    }

    private static @Nullable Value third(@Nullable Days days, int third, Found found) {
        Days.Stretch part = days == null ? null : Calendar.third(days, third, found.today());
        return part == null ? null : new OfDays(part);
    }

    private static @Nullable Value half(Days days, int half, Found found) {
        Days.Stretch part = Calendar.half(days, half, found.today());
        return part == null ? null : new OfDays(part);
    }

    static @Nullable Value open(Days.@Nullable Stretch stretch, boolean after) {
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
        if (found.match().items().stream().allMatch(item -> isNumber(item.value()))) {
            return span(monthDay(found.number(0)), monthDay(found.number(1)), found);
        }
        boolean number = found.has(Value.Nth.class) || found.has(Value.Count.class);
        return number
                ? span(Days.dayOfMonth(found.number(0)), found.days(0), found)
                : span(found.days(0), found.days(1), found);
    }

    static @Nullable Value span(Days from, Days to, Found found) {
        Days begin = from;
        if (from instanceof Days.Pattern start && to instanceof Days.Pattern end) {
            begin = new Days.Pattern(
                    start.weekday(),
                    start.day(),
                    start.month() == null ? end.month() : start.month(),
                    start.year() == null && start.day() != null ? end.year() : start.year());
        }
        Days.Stretch start = begin.from(found.today());
        if (start == null || start.first() == null) {
            return null;
        }
        Days.Stretch end = to.from(start.first());
        return end == null || end.last() == null || end.last().isBefore(start.first())
                ? null
                : new OfDays(new Days.Stretch(start.first(), end.last()));
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
