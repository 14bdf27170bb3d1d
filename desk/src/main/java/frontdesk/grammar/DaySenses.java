package frontdesk.grammar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Feast;
import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.MonthName;
import frontdesk.grammar.Value.OfDays;

/** Single days: near ones, dates, feasts, and those that are counted from another. */
final class DaySenses {
    private static final int FIRST_YEAR = 1900;

    private DaySenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry("month", a -> found -> new MonthName(Month.of(number(a)))),
                Map.entry("feast", DaySenses::feast),
                Map.entry("day", a -> found -> day(found.today().plusDays(number(a)))),
                Map.entry("date", Sense.plain(DaySenses::date)),
                Map.entry("day of month", Sense.plain(found -> dayOfMonth(found.number(0)))),
                Map.entry("figures", Sense.plain(DaySenses::inFigures)),
                Map.entry("of year", Sense.plain(found -> ofYear(found.days(0), found.number(0)))),
                Map.entry(
                        "of short year",
                        Sense.plain(found ->
                                isDate(found.days(0)) ? ofYear(found.days(0), century(found.number(0))) : null)),
                Map.entry("together", Sense.plain(DaySenses::together)),
                Map.entry("day and month", Sense.plain(DaySenses::dayAndMonth)),
                Map.entry("plus", a -> found -> shifted(found.days(0), length(a, found), 1, found)),
                Map.entry("minus", a -> found -> shifted(found.days(0), length(a, found), -1, found)),
                Map.entry("ahead", a -> found -> shifted(Days.day(found.today()), length(a, found), 1, found)),
                Map.entry("workdays ahead", Sense.plain(found -> day(workday(found.today(), found.number(0))))),
                Map.entry("nth day of", Sense.plain(DaySenses::nthDayOf)),
                Map.entry(
                        "feast next year",
                        Sense.plain(found -> day(found.feast().in(found.today().getYear() + 1)))),
                Map.entry("feast day", Sense.plain(found -> day(found.feast().from(found.today())))),
                Map.entry(
                        "feast of year", Sense.plain(found -> day(found.feast().in(found.number(0))))),
                Map.entry("offered day", Sense.plain(DaySenses::offered)));
    }

    /** {@code feast 12-25}; {@code feast @GB,IE easter -21} is kept in these countries only. */
    private static Function<Found, @Nullable Value> feast(List<String> arguments) {
        boolean local = arguments.getFirst().startsWith("@");
        var feast = new Feast(Yearly.written(local ? arguments.subList(1, arguments.size()) : arguments));
        return Sense.in(arguments.getFirst(), feast);
    }

    private static int number(List<String> arguments) {
        return Integer.parseInt(arguments.getFirst());
    }

    private static Length length(List<String> arguments, Found found) {
        return arguments.isEmpty()
                ? found.length()
                : new Length(number(arguments), NumberSenses.unit(arguments.get(1)));
    }

    private static Value day(LocalDate day) {
        return new OfDays(Days.day(day));
    }

    private static @Nullable Value dayOfMonth(int day) {
        return day < 1 || day > 31 ? null : new OfDays(Days.dayOfMonth(day));
    }

    private static @Nullable Value date(Found found) {
        int day = found.number(0);
        return day < 1 || day > 99 ? null : new OfDays(new Days.Pattern(null, day, found.month(), null));
    }

    /** "20 2 2014", number by number. */
    private static @Nullable Value inFigures(Found found) {
        int year = found.number(2);
        boolean date = found.number(0) > 0 && found.number(0) < 32 && found.number(1) > 0 && found.number(1) < 13;
        int whole = year < 100 ? century(year) : year;
        return date && whole >= FIRST_YEAR && whole < FIRST_YEAR + 200
                ? Figures.date(
                        found.number(0), found.number(1), whole, found.match().around())
                : null;
    }

    private static @Nullable Value ofYear(Days days, int year) {
        Days both = days.and(new Days.Pattern(null, null, null, year));
        return year >= FIRST_YEAR && both instanceof Days.Pattern ? new OfDays(both) : null;
    }

    private static boolean isDate(Days days) {
        return days instanceof Days.Pattern pattern && pattern.day() != null && pattern.month() != null;
    }

    private static int century(int year) {
        return year < 10 || year > 99 ? 0 : year > 40 ? 1900 + year : 2000 + year;
    }

    /** What two sayings of the same day come to: "friday" and "the fourth", "next week" and "tuesday". */
    private static @Nullable Value together(Found found) {
        Days one = found.days(0);
        Days other = found.days(1);
        Days both = one.equals(other) ? null : one.and(other);
        return both == null ? null : new OfDays(both);
    }

    private static @Nullable Value shifted(Days days, Length length, int sign, Found found) {
        Days.Stretch moved = Calendar.plus(days, length, sign, found.today());
        return moved == null ? null : new OfDays(moved);
    }

    /** "17-2": no two times, and no other order of day and month. */
    private static @Nullable Value dayAndMonth(Found found) {
        int day = found.number(0);
        int month = found.number(1);
        boolean sure = day > 12 && day < 32 && month > 0 && month < 13 && !found.isSpoken(0) && !found.isSpoken(1);
        return sure ? new OfDays(new Days.Pattern(null, day, Month.of(month), null)) : null;
    }

    private static LocalDate workday(LocalDate from, int away) {
        LocalDate day = from;
        for (int left = Math.clamp(away, 0, 1_000); left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() < 6 ? 1 : 0;
        }
        return day;
    }

    private static @Nullable Value nthDayOf(Found found) {
        Days.Stretch stretch = found.stretch(0);
        if (stretch == null || stretch.first() == null || stretch.last() == null) {
            return null;
        }
        int place = found.number(0);
        LocalDate day = place > 0 ? stretch.first().plusDays(place - 1L) : stretch.last();
        return stretch.has(day) ? day(day) : null;
    }

    private static @Nullable Value offered(Found found) {
        var offer = found.match().offer();
        return offer == null ? null : day(offer.toLocalDate());
    }
}
