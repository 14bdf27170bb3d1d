package frontdesk.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Value.Length;
import frontdesk.understanding.Value.Nothing;
import frontdesk.understanding.Value.OfDays;
import frontdesk.understanding.Value.OfMoment;
import frontdesk.understanding.Value.Part;
import frontdesk.understanding.Value.Unit;

/** Lengths, stretches of days, and days and times joined, as English says them: "next week", "tomorrow morning", "friday at seven". */
final class EnglishMoments {
    private EnglishMoments() {}

    static RuleBook rules() {
        var book = new RuleBook();
        lengths(book);
        stretches(book);
        openDays(book);
        joined(book);
        nothings(book);
        return book;
    }

    private static void lengths(RuleBook book) {
        book.words(new Unit(ChronoUnit.SECONDS), "seconds|secs|sec")
                .words(new Unit(ChronoUnit.MINUTES), "minute|minutes|min|mins")
                .words(new Unit(ChronoUnit.HOURS), "hour|hours|hr|hrs|h")
                .words(new Unit(ChronoUnit.DAYS), "day|days|day's|days'")
                .words(new Unit(ChronoUnit.WEEKS), "week|weeks|week's|weeks'|wk|wks")
                .words(new Unit(ChronoUnit.MONTHS), "month|months|month's|months'")
                .words(new Unit(ChronoUnit.YEARS), "year|years|year's|years'")
                .words(new Length(14, ChronoUnit.DAYS), "a? fortnight", "a fortnight's")
                .words(new Length(30, ChronoUnit.MINUTES), "half an|a? hour", "a half hour")
                .words(new Length(15, ChronoUnit.MINUTES), "a? quarter of an hour", "a quarter hour")
                .words(new Length(45, ChronoUnit.MINUTES), "three quarters of an hour")
                .words(
                        new Length(90, ChronoUnit.MINUTES),
                        "an hour and a half",
                        "one and a half hours",
                        "one hour and a half")
                .rule(m -> length(m.number(0), m.value(1)), "<number> more|full|whole? <unit>", "<number> of? <unit>")
                .rule(m -> length(1, m.value(0)), "a|an <unit>")
                .rule(m -> length(2, m.value(0)), "a? couple of? <unit>", "a couple more <unit>")
                .rule(m -> length(3, m.value(0)), "a? few <unit>")
                .rule(m -> halfMore(m.number(0), m.value(1)), "<number> and a|an half <unit>");
    }

    private static void stretches(RuleBook book) {
        book.rule(m -> whole(m.value(0), m, 1), "the? next|following|coming|upcoming <unit>", "the <unit> after")
                .rule(
                        m -> whole(m.value(0), m, 0),
                        "this|current <unit>",
                        "the current <unit>",
                        "the? rest of the? <unit>",
                        "rest of this <unit>",
                        "later this <unit>")
                .rule(
                        0.6,
                        m -> ((Unit) m.value(0)).unit() == ChronoUnit.WEEKS ? whole(m.value(0), m, 0) : null,
                        "the <unit>")
                .rule(m -> thirdOf(m.value(0), 0, m), "the? beginning|start of the? <unit>")
                .rule(m -> thirdOf(m.value(0), 1, m), "the? middle of the? <unit>")
                .rule(m -> thirdOf(m.value(0), 2, m), "the? end of the? <unit>")
                .rule(m -> third(Calendar.month(m.today(), 0), 2, m), "the? eom")
                .rule(
                        m -> within(m.length(0), m),
                        "within <length>",
                        "in|within|over|for the next|coming <length>",
                        "the? next|coming <length>",
                        "within <length> from now|today")
                .rule(m -> whole(m.value(0), m, 2), "the? <unit> after next")
                .rule(
                        m -> new OfDays(Calendar.weekend(m.today(), 0)),
                        "the? weekend",
                        "this weekend",
                        "the coming weekend",
                        "at the weekend",
                        "over the weekend")
                .rule(m -> new OfDays(Calendar.weekend(m.today(), 1)), "next weekend", "the? weekend after")
                .rule(m -> new OfDays(Calendar.weekend(m.today(), 2)), "the? weekend after the? next")
                .rule(EnglishMoments::weekOf, "the week of <days>", "the week beginning|commencing|starting <days>")
                .rule(m -> following(m.number(0), m.value(1), m), "the? next|coming|upcoming <number> <unit>")
                .rule(
                        m -> third(m.days(0), 0, m),
                        "the? beginning|start of <days>",
                        "early in? <days>",
                        "the? first half|days of <days>")
                .rule(m -> third(m.days(0), 1, m), "mid <days>", "the? middle of <days>")
                .rule(m -> third(m.days(0), 2, m), "the? end of <days>", "late in? <days>", "later <days>");
    }

    private static void openDays(RuleBook book) {
        book.rule(
                        m -> new OfDays(m.days(0)),
                        "on|for|in|by? <days>",
                        "on the <days>",
                        "over <days>",
                        "some time|sometime on|in|during? <days>",
                        "any time|anytime|any|whenever on|in|during? <days>")
                .rule(m -> open(m, true), "starting|beginning on|from? <days>", "as early as <days>")
                .rule(m -> open(m, false), "as late as <days>")
                .rule(
                        0.1,
                        m -> open(m, true),
                        "after|from|since <days>",
                        "from <days> on|onwards|onward",
                        "not before <days>",
                        "no earlier than <days>")
                .rule(0.1, m -> open(m, false), "before|until|till|by <days>", "no later than <days>")
                .rule(
                        m -> span(m.days(0), m.days(1), m),
                        "from <days> to|until|till|through|- <days>",
                        "between <days> and <days>",
                        "<days> to|until|till|through|- <days>")
                .rule(
                        m -> spanWithin(m.days(0), m.days(1), m.days(2), m),
                        "<days> from <days> to|until|till|through|- <days>",
                        "<days> between <days> and <days>")
                .rule(
                        0.1,
                        m -> spanWithin(m.days(2), Days.dayOfMonth(m.number(0)), Days.dayOfMonth(m.number(1)), m),
                        "from? the? <number> to|until|till|through|- the? <number> of? <days>",
                        "between the? <number> and the? <number> of? <days>")
                .rule(
                        m -> spanWithin(m.days(0), m.days(0), Days.dayOfMonth(m.number(1)), m),
                        "from? <days> to|until|till|through|- the? <number>",
                        "from? <days> to|until|till|through|- the? <nth>")
                .rule(
                        0.1,
                        m -> span(Days.dayOfMonth(m.number(0)), m.days(1), m),
                        "from the? <number> to|until|till|through|- <days>")
                .rule(
                        m -> span(Days.dayOfMonth(m.number(0)), m.days(1), m),
                        "from? the? <nth> to|until|till|through|- <days>",
                        "between the? <nth> and <days>");
    }

    private static void joined(RuleBook book) {
        book.rule(
                        m -> new OfMoment(new Moment(null, null, true)),
                        "as soon as possible",
                        "asap",
                        "the? soonest|earliest possible|available|you|can?",
                        "as early as possible|you",
                        "right|straight away",
                        "the? next|first available|free|possible",
                        "first available|free slot|appointment|opening",
                        "at your earliest convenience",
                        "today if possible",
                        "whenever you can")
                .rule(
                        m -> moment(m.days(0), m.hours(1)),
                        "<days> <hours>",
                        "<days> <clock>",
                        "<days> <part>",
                        "<days> early|late? <part>")
                .rule(
                        m -> moment(m.days(1), m.hours(0)),
                        "<hours> <days>",
                        "<clock> <days>",
                        "<part> <days>",
                        "<part> of <days>",
                        "<hours> on <days>")
                .rule(m -> moment(m.days(0), Hours.of(new Part(4 * 60, Clock.HALF))), "<days> am")
                .rule(m -> moment(m.days(0), Hours.of(new Part(Clock.HALF, Clock.DAY))), "<days> pm")
                .rule(0.8, m -> bare(m, 1, 0), "<days> <hour>")
                .rule(0.8, m -> bare(m, 0, 1), "<hour> <days>")
                .rule(m -> moment(Days.day(m.today()), m.hours(0)), "this <part>", "later this <part>")
                .rule(m -> moment(Days.day(m.today()), evening()), "tonight|tonite", "later tonight")
                .rule(0.8, m -> bareWithin(m, 0, 1), "<hour> <moment>")
                .rule(0.8, m -> bareWithin(m, 1, 0), "<moment> <hour>")
                .rule(
                        m -> and(m.moment(0), Moment.of(m.hours(1))),
                        "<moment> <hours>",
                        "<moment> <clock>",
                        "<moment> <part>")
                .rule(m -> and(m.moment(1), Moment.of(m.hours(0))), "<hours> <moment>", "<clock> <moment>")
                .rule(m -> and(m.moment(0), Moment.of(m.days(1))), "<moment> <days>")
                .rule(m -> both(m.hours(0), m.hours(1)), "<hours> <part>", "<part> <hours>", "<part> <clock>")
                .rule(
                        m -> fromNow(m.length(0), m),
                        "in <length>",
                        "in about|around|roughly <length>",
                        "<length> from now",
                        "<length> later");
    }

    private static void nothings(RuleBook book) {
        book.words(
                new Nothing(),
                "may i|we|you",
                "one|a|just moment|second|sec|minute",
                "just a|one second|moment|minute|sec",
                "the? first|second|third|last|other|later|earlier|next one|option|slot|choice",
                "first of all",
                "for first",
                "first time", "second|middle name", "at|about one table|place|point|stage",
                "that|this|which|the one",
                "one of",
                "last time|name",
                "first name",
                "no one",
                "any one",
                "quarter|half of",
                "good morning|afternoon|evening|night",
                "have a good|nice|great|lovely day|evening|night|weekend|one|afternoon|morning",
                "twenty four hours",
                "all day",
                "every day",
                "day off",
                "one more|thing",
                "at first|last",
                "second thoughts|thought",
                "on second thoughts|thought",
                "three sixty");
    }

    private static Hours evening() {
        return Hours.of(new Part(18 * 60, 24 * 60));
    }

    private static @Nullable Value length(long amount, Value unit) {
        return amount < 1 || amount > 5_000 ? null : new Length((int) amount, ((Unit) unit).unit());
    }

    private static @Nullable Value halfMore(int amount, Value unit) {
        return ((Unit) unit).unit() == ChronoUnit.HOURS ? new Length(amount * 60 + 30, ChronoUnit.MINUTES) : null;
    }

    private static @Nullable Value whole(Value unit, Match match, int away) {
        Days.Stretch whole = Calendar.whole(((Unit) unit).unit(), match.today(), away);
        return whole == null ? null : new OfDays(whole);
    }

    private static @Nullable Value weekOf(Match match) {
        Days.Stretch day = match.days(0).from(match.today());
        return day == null || day.first() == null || !day.isOneDay() ? null : new OfDays(Calendar.week(day.first(), 0));
    }

    private static @Nullable Value following(int amount, Value unit, Match match) {
        ChronoUnit of = ((Unit) unit).unit();
        LocalDate first = match.today().plusDays(1);
        return of.isDateBased() && amount > 0 && amount < 400
                ? new OfDays(new Days.Stretch(first, first.plus(amount, of).minusDays(1)))
                : null;
    }

    private static @Nullable Value third(Days days, int third, Match match) {
        Days.Stretch part = Calendar.third(days, third, match.today());
        return part == null ? null : new OfDays(part);
    }

    private static @Nullable Value open(Match match, boolean after) {
        Days.Stretch stretch = match.days(0).from(match.today());
        if (stretch == null || stretch.first() == null || stretch.last() == null) {
            return null;
        }
        return new OfDays(after ? new Days.Stretch(stretch.first(), null) : new Days.Stretch(null, stretch.last()));
    }

    private static @Nullable Value span(Days from, Days to, Match match) {
        if (from instanceof Days.Pattern start
                && to instanceof Days.Pattern end
                && start.month() == null
                && end.month() != null) {
            from = new Days.Pattern(start.weekday(), start.day(), end.month(), end.year());
        }
        Days.Stretch start = from.from(match.today());
        if (start == null || start.first() == null) {
            return null;
        }
        Days.Stretch end = to.from(start.first());
        return end == null || end.last() == null || end.last().isBefore(start.first())
                ? null
                : new OfDays(new Days.Stretch(start.first(), end.last()));
    }

    /** "Next week between Wednesday and Friday", "from the second to the seventh of February". */
    private static @Nullable Value spanWithin(Days frame, Days from, Days to, Match match) {
        Days.Stretch whole = frame instanceof Days.Pattern pattern && pattern.month() != null
                ? Days.month(pattern.month()).from(match.today())
                : frame.from(match.today());
        Days first = from.equals(frame) ? frame : whole == null ? null : whole.and(from);
        Days last = whole == null ? null : whole.and(to);
        return whole == null || whole.isOneDay() || first == null || last == null ? null : span(first, last, match);
    }

    private static @Nullable Value thirdOf(Value unit, int third, Match match) {
        Days.Stretch whole = Calendar.whole(((Unit) unit).unit(), match.today(), 0);
        return whole == null ? null : third(whole, third, match);
    }

    private static @Nullable Value within(Length length, Match match) {
        return length.unit().isDateBased()
                ? new OfDays(new Days.Stretch(match.today(), match.today().plus(length.amount(), length.unit())))
                : null;
    }

    private static Value moment(Days days, Hours hours) {
        return new OfMoment(Moment.of(days, hours));
    }

    private static @Nullable Value bare(Match match, int hour, int days) {
        Clock clock = match.clock(hour);
        return clock == null ? null : moment(match.days(days), Hours.at(clock));
    }

    private static @Nullable Value bareWithin(Match match, int hour, int moment) {
        Clock clock = match.clock(hour);
        return clock == null ? null : and(match.moment(moment), Moment.of(Hours.at(clock)));
    }

    private static @Nullable Value and(Moment one, Moment other) {
        Moment both = one.and(other);
        return both == null ? null : new OfMoment(both);
    }

    private static @Nullable Value both(Hours one, Hours other) {
        Hours both = one.and(other);
        return both == null ? null : new Value.OfHours(both);
    }

    private static @Nullable Value fromNow(Length length, Match match) {
        if (length.unit().isDateBased()) {
            return null;
        }
        LocalDateTime then = match.around().now().plus(length.amount(), length.unit());
        return moment(Days.day(then.toLocalDate()), Hours.at(new Clock(then.getHour() * 60 + then.getMinute(), false)));
    }
}
