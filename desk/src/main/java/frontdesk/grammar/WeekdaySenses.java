package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.OfDays;
import frontdesk.grammar.Value.Weekday;

/** A day by its weekday: this and next Friday, the one before Christmas, the second of March. */
final class WeekdaySenses {
    private WeekdaySenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry("weekday", a -> found -> new Weekday(DayOfWeek.of(number(a)))),
                Map.entry("weekday and day", Sense.plain(found -> andDay(found, 1))),
                Map.entry("weekday and late day", Sense.plain(found -> andDay(found, 13))),
                Map.entry("weekday and date", Sense.plain(WeekdaySenses::andDate)),
                Map.entry(
                        "this weekday",
                        Sense.plain(found -> new OfDays(Calendar.weekday(found.weekday(), found.today(), false)))),
                Map.entry("coming weekday", Sense.plain(found -> day(coming(found)))),
                Map.entry(
                        "next weekday",
                        Sense.plain(found -> new OfDays(Calendar.weekday(found.weekday(), found.today(), true)))),
                Map.entry("weekday after", a -> found -> day(coming(found).plusWeeks(number(a)))),
                Map.entry(
                        "last weekday",
                        Sense.plain(found -> day(found.today().with(TemporalAdjusters.previous(found.weekday()))))),
                Map.entry("weekdays ahead", Sense.plain(WeekdaySenses::ahead)),
                Map.entry("weekday beside", a -> found -> beside(found, number(a))),
                Map.entry("weekday of week in", Sense.plain(WeekdaySenses::ofWeekIn)),
                Map.entry("nth weekday of", Sense.plain(WeekdaySenses::nthOf)),
                Map.entry("nth weekday after", Sense.plain(WeekdaySenses::nthAfter)),
                Map.entry("nth weekday", Sense.plain(WeekdaySenses::nth)));
    }

    private static int number(List<String> arguments) {
        return Integer.parseInt(arguments.getFirst());
    }

    private static Value day(LocalDate day) {
        return new OfDays(Days.day(day));
    }

    private static LocalDate coming(Found found) {
        return found.today().with(TemporalAdjusters.next(found.weekday()));
    }

    private static @Nullable Value andDate(Found found) {
        int day = found.number(0);
        return day < 1 || day > 31 ? null : new OfDays(new Days.Pattern(found.weekday(), day, found.month(), null));
    }

    private static @Nullable Value andDay(Found found, int least) {
        int day = found.number(0);
        return day < least || day > 31 ? null : new OfDays(new Days.Pattern(found.weekday(), day, null, null));
    }

    /** "In two Tuesdays". */
    private static @Nullable Value ahead(Found found) {
        int weeks = found.number(0);
        return weeks < 1 || weeks > 52 ? null : day(coming(found).plusWeeks(weeks - 1L));
    }

    /** "The Tuesday before Christmas" (-1), "the Friday after the tenth" (1). */
    private static @Nullable Value beside(Found found, int side) {
        Days.Stretch stretch = others(found).from(found.today());
        LocalDate end = stretch == null ? null : side < 0 ? stretch.first() : stretch.last();
        if (end == null) {
            return null;
        }
        DayOfWeek weekday = found.weekday();
        return day(end.with(side < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday)));
    }

    /** "Monday in two weeks": the Monday of the week that today comes to then. */
    private static @Nullable Value ofWeekIn(Found found) {
        Length length = found.length();
        if (!length.unit().isDateBased() || length.unit() == ChronoUnit.DAYS) {
            return null;
        }
        LocalDate then = found.today().plus(length.amount(), length.unit());
        return day(then.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(found.weekday())));
    }

    private static @Nullable Value nthOf(Found found) {
        Days.Stretch stretch = others(found).from(found.today());
        Days.Stretch day = stretch == null ? null : Calendar.nth(found.number(0), found.weekday(), stretch);
        return day == null ? null : new OfDays(day);
    }

    private static @Nullable Value nthAfter(Found found) {
        Days.Stretch stretch = others(found).from(found.today());
        LocalDate end = stretch == null ? null : stretch.last();
        int place = found.number(0);
        return end == null || place < 1
                ? null
                : day(end.with(TemporalAdjusters.next(found.weekday())).plusWeeks(place - 1L));
    }

    /** "The second Saturday": of this month, or of the next where it is over. */
    private static @Nullable Value nth(Found found) {
        for (int month = 0; month < 3; month++) {
            Days.Stretch day = Calendar.nth(found.number(0), found.weekday(), Calendar.month(found.today(), month));
            if (day != null && day.first() != null && !day.first().isBefore(found.today())) {
                return new OfDays(day);
            }
        }
        return null;
    }

    /** The days beside the weekday, whichever is said first. */
    private static Days others(Found found) {
        return found.days(found.isWeekday(0) ? 1 : 0);
    }
}
