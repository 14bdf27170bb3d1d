package frontdesk.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Calendar;
import frontdesk.grammar.Days;
import frontdesk.grammar.Figures;
import frontdesk.grammar.Match;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.MonthName;
import frontdesk.grammar.Value.OfDays;
import frontdesk.grammar.Value.Weekday;

/** Single days as English names them: "friday", "the twelfth of december", "a week on thursday", "the day after tomorrow". */
final class EnglishDays {
    private EnglishDays() {}

    static RuleBook rules() {
        var book = new RuleBook();
        names(book);
        near(book);
        weekdays(book);
        dates(book);
        return book;
    }

    private static void names(RuleBook book) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            book.words(new Weekday(day), name + "|" + name + "s|" + name + "'s");
            String abbreviated = name.substring(0, 3);
            // "Sat" and "sun" are days only beside something else of a date.
            book.likely(Set.of("sat", "sun", "wed").contains(abbreviated) ? 0.9 : 0.2, new Weekday(day), abbreviated);
        }
        book.likely(0.2, new Weekday(DayOfWeek.TUESDAY), "tues")
                .likely(0.2, new Weekday(DayOfWeek.WEDNESDAY), "weds")
                .likely(0.2, new Weekday(DayOfWeek.THURSDAY), "thur|thurs");
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            double cost = month == Month.MAY ? 0.9 : month == Month.MARCH ? 0.4 : 0;
            book.likely(cost, new MonthName(month), name);
            if (name.length() > 3) {
                book.likely(0.1, new MonthName(month), name.substring(0, 3));
            }
        }
        book.likely(0.1, new MonthName(Month.SEPTEMBER), "sept");
    }

    private static void near(RuleBook book) {
        book.rule(m -> day(m.today()), "today|todays|today's")
                .rule(m -> day(m.today().plusDays(1)), "tomorrow|tomorrows|tomorrow's|tommorow|tomorow|tmrw")
                .rule(m -> day(m.today().plusDays(2)), "overmorrow")
                .rule(m -> moved(m.days(0), 1, ChronoUnit.DAYS, m), "the? day after|following <days>")
                .rule(m -> moved(m.days(0), -1, ChronoUnit.DAYS, m), "the? day before <days>")
                .rule(
                        m -> moved(m.days(0), 1, ChronoUnit.WEEKS, m),
                        "a week on? <days>",
                        "a? week from <days>",
                        "a week after <days>",
                        "<days> week",
                        "week on <days>")
                .rule(
                        m -> moved(m.days(0), 2, ChronoUnit.WEEKS, m),
                        "a? fortnight on|from? <days>",
                        "<days> fortnight",
                        "two weeks on <days>")
                .rule(m -> shifted(m.days(1), m.length(0), 1, m), "<length> from|after <days>", "<length> on <days>")
                .rule(0.3, m -> shifted(m.days(1), m.length(0), 1, m), "<length> <days>")
                .rule(m -> shifted(m.days(1), m.length(0), -1, m), "<length> before <days>")
                .rule(
                        m -> shifted(Days.day(m.today()), m.length(0), 1, m),
                        "in <length>",
                        "in about|around|exactly <length>",
                        "<length> from now|today",
                        "<length> from right now",
                        "<length> hence",
                        "<length> ahead",
                        "in <length> time|from now");
    }

    private static void weekdays(RuleBook book) {
        book.rule(m -> new OfDays(m.days(0)), "<weekday>", "a|the <weekday>")
                .rule(
                        m -> new OfDays(Calendar.weekday(m.weekday(0), m.today(), false)),
                        "this|coming <weekday>",
                        "this coming|following|upcoming? <weekday>",
                        "the following|coming|upcoming <weekday>",
                        "<weekday> coming",
                        "the nearest|closest <weekday>",
                        "<weekday> this week")
                .rule(
                        m -> new OfDays(Calendar.weekday(m.weekday(0), m.today(), true)),
                        "next <weekday>",
                        "the next <weekday>",
                        "<weekday> of? next week",
                        "<weekday> of? the following week",
                        "next week on? <weekday>",
                        "on? <weekday> the week after")
                .rule(
                        m -> moved(Calendar.weekday(m.weekday(0), m.today(), false), 1, ChronoUnit.WEEKS, m),
                        "<weekday> after next",
                        "the? <weekday> after next")
                .rule(
                        m -> new OfDays(new Days.Pattern(m.weekday(0), m.number(1), null, null)),
                        "next|this <weekday> the? <nth>")
                .rule(m -> counted(m, m.number(0), 1), "<number> <weekday> from now", "in <number> <weekday>")
                .rule(EnglishDays::nthOf, "the? <nth> <weekday> of|in <days>", "the? <nth> <weekday> of|in the? <days>")
                .rule(EnglishDays::nthOfMonth, "the <nth> <weekday>", "<nth> <weekday>")
                .rule(EnglishDays::nthAfter, "the? <nth> <weekday> after <days>")
                .rule(EnglishDays::nthWeekOf, "the? <nth> week of|in <days>")
                .rule(EnglishDays::nthDayOf, "the? <nth> day of|in <days>");
    }

    private static void dates(RuleBook book) {
        book.rule(m -> dayOfMonth(m.number(0)), "the <nth>", "the <nth> of the month")
                .rule(0.2, m -> dayOfMonth(m.number(0)), "<nth>")
                .rule(0.5, m -> dayOfMonth(m.number(0)), "the <number>")
                .rule(m -> monthDay(m.month(1), m.number(0)), "the? <nth> of? <month>", "the? <number> of? <month>")
                .rule(m -> monthDay(m.month(0), m.number(1)), "<month> the? <nth>")
                .rule(0.1, m -> monthDay(m.month(0), m.number(1)), "<month> <number>")
                .rule(0.2, m -> new OfDays(m.days(0)), "<month>", "in <month>", "the month of <month>")
                .rule(0.3, m -> new OfDays(m.days(0)), "of <month>")
                .rule(m -> ofYear(m.days(0), m.number(1)), "<days> of? <year>", "<days> in <year>")
                .rule(0.1, m -> isDate(m.days(0)) ? ofYear(m.days(0), century(m.number(1))) : null, "<days> <number>")
                .rule(
                        0.1,
                        m -> new OfDays(new Days.Pattern(m.weekday(0), m.number(1), null, null)),
                        "<weekday> the <number>")
                // "Friday seven" is a time; "Friday twenty-seven" can only be a date.
                .rule(
                        0.1,
                        m -> m.number(1) > 12
                                ? new OfDays(new Days.Pattern(m.weekday(0), m.number(1), null, null))
                                : null,
                        "<weekday> <number>")
                .rule(0.2, EnglishDays::inFigures, "<number> <number> <year>")
                .rule(0.2, m -> both(Days.dayOfMonth(m.number(0)), m.days(1)), "the? <number> of <days>")
                .rule(m -> both(m.days(0), m.days(1)), "<days> the? <days>", "<days> of|in|on|which|is the? <days>");
    }

    private static Value day(LocalDate day) {
        return new OfDays(Days.day(day));
    }

    private static Value dayOfMonth(int day) {
        return day < 1 || day > 99 ? new Value.Nothing() : new OfDays(Days.dayOfMonth(day));
    }

    private static @Nullable Value monthDay(Month month, int day) {
        return day > 99 ? null : new OfDays(new Days.Pattern(null, day, month, null));
    }

    private static @Nullable Value moved(Days days, int amount, ChronoUnit unit, Match match) {
        return shifted(days, new Value.Length(amount, unit), 1, match);
    }

    private static @Nullable Value shifted(Days days, Value.Length length, int sign, Match match) {
        Days.Stretch moved = Calendar.plus(days, length, sign, match.today());
        return moved == null ? null : new OfDays(moved);
    }

    private static @Nullable Value counted(Match match, int weeks, int slot) {
        if (weeks < 1 || weeks > 52) {
            return null;
        }
        LocalDate tomorrow = match.today().plusDays(1);
        Days.Stretch first = Calendar.weekday(match.weekday(slot), tomorrow, false);
        return moved(first, weeks - 1, ChronoUnit.WEEKS, match);
    }

    private static @Nullable Value nthOf(Match match) {
        Days.Stretch stretch = match.days(2).from(match.today());
        Days.Stretch found = stretch == null ? null : Calendar.nth(match.number(0), match.weekday(1), stretch);
        return found == null ? null : new OfDays(found);
    }

    /** "The second Saturday": of this month, or of the next where it is over. */
    private static @Nullable Value nthOfMonth(Match match) {
        for (int month = 0; month < 3; month++) {
            Days.Stretch found = Calendar.nth(match.number(0), match.weekday(1), Calendar.month(match.today(), month));
            if (found != null && found.first() != null && !found.first().isBefore(match.today())) {
                return new OfDays(found);
            }
        }
        return null;
    }

    private static @Nullable Value nthAfter(Match match) {
        Days.Stretch start = match.days(2).from(match.today());
        if (start == null || start.last() == null || match.number(0) < 1) {
            return null;
        }
        return moved(
                Calendar.weekday(match.weekday(1), start.last().plusDays(1), false),
                match.number(0) - 1,
                ChronoUnit.WEEKS,
                match);
    }

    /** The week belongs to the month that its Thursday lies in. */
    private static @Nullable Value nthWeekOf(Match match) {
        Days.Stretch stretch = match.days(1).from(match.today());
        Days.Stretch thursday = stretch == null ? null : Calendar.nth(match.number(0), DayOfWeek.THURSDAY, stretch);
        return thursday == null || thursday.first() == null ? null : new OfDays(Calendar.week(thursday.first(), 0));
    }

    private static @Nullable Value nthDayOf(Match match) {
        Days.Stretch stretch = match.days(1).from(match.today());
        if (stretch == null || stretch.first() == null || stretch.last() == null) {
            return null;
        }
        int place = match.number(0);
        LocalDate day = place > 0 ? stretch.first().plusDays(place - 1L) : stretch.last();
        return stretch.has(day) ? day(day) : null;
    }

    private static @Nullable Value ofYear(Days days, int year) {
        Days both = days.and(new Days.Pattern(null, null, null, year));
        return year > 1900 && both instanceof Days.Pattern ? new OfDays(both) : null;
    }

    private static boolean isDate(Days days) {
        return days instanceof Days.Pattern pattern && pattern.day() != null && pattern.month() != null;
    }

    /** "10 31 1974", in the order of the country. */
    private static @Nullable Value inFigures(Match match) {
        return Figures.date(match.number(0), match.number(1), match.number(2), match.around());
    }

    /** "74" after a day and a month. */
    private static int century(int year) {
        return year < 10 || year > 99 ? 0 : year > 40 ? 1900 + year : 2000 + year;
    }

    private static @Nullable Value both(Days one, Days other) {
        Days both = one.equals(other) ? null : one.and(other);
        return both == null ? null : new OfDays(both);
    }
}
