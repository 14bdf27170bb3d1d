package frontdesk.grammar;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.OfHours;
import frontdesk.grammar.Value.OfMoment;
import frontdesk.grammar.Value.Part;

/** Times on a day, and those that are counted from now or from what was offered. */
final class MomentSenses {
    private static final Length A_WEEK = new Length(1, ChronoUnit.WEEKS);

    private MomentSenses() {}

    static Map<String, Sense> all() {
        return Map.ofEntries(
                Map.entry("moment", Sense.plain(MomentSenses::dayAndHours)),
                Map.entry("moment at", Sense.plain(MomentSenses::dayAndClock)),
                Map.entry("moment on day of month", Sense.plain(MomentSenses::dayOfMonthAndHours)),
                Map.entry("moments", Sense.plain(MomentSenses::moments)),
                Map.entry("moment within", Sense.plain(MomentSenses::momentAndHours)),
                Map.entry("together with", Sense.plain(MomentSenses::momentAndDays)),
                Map.entry("moment early", Sense.plain(found -> half(found, 0))),
                Map.entry("moment late", Sense.plain(found -> half(found, 1))),
                Map.entry("moments from", Sense.plain(found -> from(found.moment(0), false, found))),
                Map.entry("moments after", Sense.plain(found -> from(found.moment(0), true, found))),
                Map.entry("moments until", Sense.plain(found -> until(found.moment(0), found))),
                Map.entry("moment of today", Sense.plain(found -> moment(Days.day(found.today()), found.hours(0)))),
                Map.entry(
                        "moment on",
                        a -> found -> moment(
                                Days.day(found.today().plusDays(Integer.parseInt(a.getFirst()))), found.hours(0))),
                Map.entry("from now", Sense.plain(found -> fromNow(found.length(), found))),
                Map.entry("ago", Sense.plain(found -> ago(found.length(), found))),
                Map.entry("now", Sense.plain(found -> at(found.match().around().now()))),
                Map.entry("soonest", Sense.plain(found -> new OfMoment(new Moment(null, null, true)))),
                Map.entry("later than offered", Sense.plain(found -> beside(found.length(), 1, found))),
                Map.entry("earlier than offered", Sense.plain(found -> beside(found.length(), -1, found))),
                Map.entry("offered time", Sense.plain(MomentSenses::offered)),
                Map.entry("offered time next week", Sense.plain(found -> beside(A_WEEK, 1, found))));
    }

    static Value moment(Days days, Hours hours) {
        return new OfMoment(Moment.of(days, hours));
    }

    private static Value dayAndHours(Found found) {
        return moment(found.days(0), found.hours(0));
    }

    private static @Nullable Value dayAndClock(Found found) {
        Clock clock = found.clock(0);
        return clock == null ? null : moment(found.days(0), Hours.at(clock));
    }

    /** "The 15 at eight", "17 from two to four" without an article: a number that no clock face shows, where it can begin no stretch of hours. */
    private static @Nullable Value dayOfMonthAndHours(Found found) {
        int day = found.number(0);
        Hours hours = found.hours(0);
        Clock from = hours.from();
        boolean counts = found.match().around().countsPeople() || found.isSpoken(0);
        boolean stretch = from == null || hours.to() == null || hours.isExact() && from.minute() >= day * 60;
        return day < 13 || day > 31 || counts || stretch ? null : moment(Days.dayOfMonth(day), hours);
    }

    /** "From four today until noon tomorrow". */
    private static @Nullable Value moments(Found found) {
        Moment begin = found.moment(0);
        Moment end = found.moment(1);
        Days from = begin.days();
        Days to = end.days();
        Hours first = begin.hours();
        Hours last = end.hours();
        if (from == null || to == null || first == null || last == null || !first.isExact() || !last.isExact()) {
            return null;
        }
        Days.Stretch days = Calendar.span(from, to, found.today());
        return days == null ? null : moment(days, new Hours(first.from(), last.from(), false));
    }

    /** "From Monday at five": no end. "After Monday morning" begins when that is over. */
    private static @Nullable Value from(Moment moment, boolean over, Found found) {
        Days days = moment.days();
        Hours hours = moment.hours();
        Days.Stretch stretch = days == null ? null : days.from(found.today());
        Clock clock = hours == null ? null : over ? hours.to() : hours.from();
        return stretch == null || stretch.first() == null || clock == null
                ? null
                : moment(new Days.Stretch(stretch.first(), null), new Hours(clock, null, false));
    }

    /** "Until Monday at five": no beginning. */
    private static @Nullable Value until(Moment moment, Found found) {
        Days days = moment.days();
        Hours hours = moment.hours();
        Days.Stretch stretch = days == null ? null : days.from(found.today());
        return stretch == null || stretch.last() == null || hours == null || hours.from() == null
                ? null
                : moment(new Days.Stretch(null, stretch.last()), new Hours(null, hours.from(), false));
    }

    private static @Nullable Value momentAndHours(Found found) {
        Clock bare = found.has(Value.Count.class) ? found.clock(0) : null;
        Moment other = bare != null ? Moment.of(Hours.at(bare)) : Moment.of(found.hours(0));
        Moment both = found.moment(0).and(other);
        return both == null ? null : new OfMoment(both);
    }

    private static @Nullable Value momentAndDays(Found found) {
        Moment both = found.moment(0).and(Moment.of(found.days(0)));
        return both == null ? null : new OfMoment(both);
    }

    private static @Nullable Value fromNow(Length length, Found found) {
        return length.unit().isDateBased()
                ? null
                : at(found.match().around().now().plus(length.amount(), length.unit()));
    }

    /** "Two weeks ago" is a day, "two hours ago" a time. */
    private static @Nullable Value ago(Length length, Found found) {
        if (!length.unit().isDateBased()) {
            return at(found.match().around().now().minus(length.amount(), length.unit()));
        }
        Days.Stretch day = Calendar.plus(Days.day(found.today()), length, -1, found.today());
        return day == null ? null : new Value.OfDays(day);
    }

    /** From now on for so long. */
    static Value ahead(Length length, Found found) {
        var now = found.match().around().now();
        var end = now.plus(length.amount(), length.unit());
        return moment(
                new Days.Stretch(now.toLocalDate(), end.toLocalDate()),
                new Hours(Clock.of(now.toLocalTime()), Clock.of(end.toLocalTime()), false));
    }

    private static @Nullable Value beside(Length length, int sign, Found found) {
        LocalDateTime offer = found.match().offer();
        return offer == null ? null : at(offer.plus((long) sign * length.amount(), length.unit()));
    }

    private static Value at(LocalDateTime then) {
        return moment(Days.day(then.toLocalDate()), Hours.at(Clock.of(then.toLocalTime())));
    }

    private static @Nullable Value offered(Found found) {
        LocalDateTime offer = found.match().offer();
        return offer == null ? null : new OfHours(Hours.at(Clock.of(offer.toLocalTime())));
    }

    /** The first (0) or second (1) half of a day or of a part of one: "early on Monday", "later this afternoon". */
    private static @Nullable Value half(Found found, int half) {
        boolean told = found.has(OfMoment.class);
        Days days = told ? found.moment(0).days() : found.days(0);
        Hours hours = told ? found.moment(0).hours() : Hours.of(new Part(0, Clock.DAY));
        Part part = hours == null ? null : hours.asCertainPart();
        return days == null
                        || part == null
                        || days.from(found.today()) instanceof Days.Stretch stretch && !stretch.isOneDay()
                ? null
                : moment(
                        days,
                        Hours.of(
                                half == 0
                                        ? new Part(part.fromMinute(), ClockSenses.middle(part))
                                        : new Part(ClockSenses.middle(part), part.toMinute())));
    }
}
