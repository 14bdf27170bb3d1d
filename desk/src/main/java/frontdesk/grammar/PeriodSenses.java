package frontdesk.grammar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.OfDays;

/** Weeks, months, quarters, seasons and years as a whole, and their beginnings, middles and ends. */
final class PeriodSenses {
    private static final int A_QUARTER = 3;
    private static final Clock END_OF_DAY = new Clock(Clock.DAY - 1, false);
    private static final Set<String> SOUTH =
            Set.of("AR", "AU", "BO", "BR", "CL", "LS", "MZ", "NA", "NZ", "PE", "PY", "SZ", "UY", "ZA", "ZW");

    private PeriodSenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry(
                        "whole",
                        a -> found ->
                                whole(a.size() > 1 ? NumberSenses.unit(a.get(1)) : found.unit(), number(a), found)),
                Map.entry("last day of unit", Sense.plain(PeriodSenses::lastDayOf)),
                Map.entry("rest", Sense.plain(PeriodSenses::rest)),
                Map.entry(
                        "third",
                        a -> found -> third(
                                found.has(Value.Unit.class)
                                        ? Calendar.whole(found.unit(), found.today(), 0)
                                        : found.days(0),
                                number(a),
                                found)),
                Map.entry("half", a -> found -> half(found.days(0), number(a), found)),
                Map.entry(
                        "quarter",
                        a -> found -> new OfDays(quarter(found.today(), number(a) + quarterOf(found.today())))),
                Map.entry("nth quarter", Sense.plain(found -> nthQuarter(found.number(0), found))),
                Map.entry("nth quarter of", Sense.plain(PeriodSenses::nthQuarterOf)),
                Map.entry(
                        "year", Sense.plain(found -> new OfDays(new Days.Pattern(null, null, null, found.number(0))))),
                Map.entry("season", PeriodSenses::season));
    }

    private static int number(List<String> arguments) {
        return Integer.parseInt(arguments.getFirst());
    }

    private static @Nullable Value whole(ChronoUnit unit, int away, Found found) {
        if (unit == ChronoUnit.DAYS) {
            return new OfDays(Days.day(found.today().plusDays(away)));
        }
        if (!unit.isDateBased()) {
            return away == 1 ? MomentSenses.ahead(new Length(1, unit), found) : null;
        }
        Days.Stretch whole = Calendar.whole(unit, found.today(), away);
        return whole == null ? null : new OfDays(whole);
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
            return MomentSenses.moment(Days.day(found.today()), new Hours(now, new Clock(Clock.DAY, false), false));
        }
        Days.Stretch whole = Calendar.whole(unit, found.today(), 0);
        return whole == null ? null : new OfDays(new Days.Stretch(found.today(), whole.last()));
    }

    private static @Nullable Value third(@Nullable Days days, int third, Found found) {
        Days.Stretch whole = days == null ? null : days.from(found.today());
        if (whole != null && whole.isOneDay()) {
            return third == 2 ? MomentSenses.moment(whole, Hours.at(END_OF_DAY)) : null;
        }
        Days.Stretch part = days == null ? null : Calendar.third(days, third, found.today());
        return part == null ? null : new OfDays(part);
    }

    private static @Nullable Value half(Days days, int half, Found found) {
        Days.Stretch part = Calendar.half(days, half, found.today());
        return part == null ? null : new OfDays(part);
    }

    private static int quarterOf(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** @param place counted from the first of that day's year; the fifth is the first of the next */
    private static Days.Stretch quarter(LocalDate day, int place) {
        LocalDate first = day.withDayOfYear(1).plusMonths(A_QUARTER * (place - 1L));
        return new Days.Stretch(first, first.plusMonths(A_QUARTER).minusDays(1));
    }

    /** Of this year, or of the next where it is over. */
    private static @Nullable Value nthQuarter(int said, Found found) {
        int place = said < 0 ? 4 : said;
        boolean over = place < quarterOf(found.today());
        return place < 1 || place > 4 ? null : new OfDays(quarter(found.today(), over ? place + 4 : place));
    }

    private static @Nullable Value nthQuarterOf(Found found) {
        Days.Stretch year = found.stretch(0);
        int place = found.number(0) < 0 ? 4 : found.number(0);
        return year == null || year.first() == null || year.isOneDay() || place < 1 || place > 4
                ? null
                : new OfDays(quarter(year.first(), place));
    }

    /** {@code season 06-21}: the one that is or comes next; {@code season next 06-21} has not begun yet. South of the equator it is half a year later. */
    private static Function<Found, @Nullable Value> season(List<String> arguments) {
        boolean next = arguments.getFirst().equals("next");
        Yearly begin = Yearly.written(arguments.subList(next ? 1 : 0, arguments.size()));
        return found -> {
            LocalDate today = found.today();
            int shift = SOUTH.contains(found.match().around().region()) ? 6 : 0;
            LocalDate first = begin.in(today.getYear() - 1).plusMonths(shift);
            while (next ? !first.isAfter(today) : !first.plusMonths(A_QUARTER).isAfter(today)) {
                first = first.plusYears(1);
            }
            return new OfDays(
                    new Days.Stretch(first, first.plusMonths(A_QUARTER).minusDays(1)));
        };
    }
}
