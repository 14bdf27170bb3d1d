package frontdesk.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Calendar;
import frontdesk.grammar.Days;
import frontdesk.grammar.Match;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.OfDays;
import frontdesk.grammar.Value.Unit;

/** Days in a row as English names them: "next week", "the weekend", "from Monday to Wednesday", "after the twelfth". */
final class EnglishStretches {
    private EnglishStretches() {}

    static RuleBook rules() {
        var book = new RuleBook();
        weeks(book);
        parts(book);
        openEnded(book);
        betweenDays(book);
        return book;
    }

    private static void weeks(RuleBook book) {
        book.rule(m -> whole(m.value(0), m, 1), "the? next|following|coming|upcoming <unit>", "the <unit> after")
                .rule(m -> whole(m.value(0), m, 0), "this|current <unit>", "the current <unit>", "later this <unit>")
                .rule(
                        0.6,
                        m -> ((Unit) m.value(0)).unit() == ChronoUnit.WEEKS ? whole(m.value(0), m, 0) : null,
                        "the <unit>")
                .rule(
                        0.3,
                        m -> ((Unit) m.value(0)).unit().compareTo(ChronoUnit.WEEKS) >= 0
                                ? whole(m.value(0), m, 0)
                                : null,
                        "of|in the <unit>")
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
                .rule(EnglishStretches::weekOf, "the week of <days>", "the week beginning|commencing|starting <days>")
                .rule(m -> following(m.number(0), m.value(1), m), "the? next|coming|upcoming <number> <unit>");
    }

    private static void parts(RuleBook book) {
        book.rule(m -> thirdOf(m.value(0), 0, m), "the? beginning|start of the? <unit>")
                .rule(m -> thirdOf(m.value(0), 1, m), "the? middle of the? <unit>")
                .rule(m -> thirdOf(m.value(0), 2, m), "the? end of the? <unit>")
                .rule(m -> third(Calendar.month(m.today(), 0), 2, m), "the? eom")
                .rule(m -> third(m.days(0), 0, m), "the? beginning|start of <days>", "the? first half|days of <days>")
                .rule(m -> third(m.days(0), 1, m), "mid <days>", "the? middle of <days>")
                .rule(m -> third(m.days(0), 2, m), "the? end of <days>");
    }

    private static void openEnded(RuleBook book) {
        book.rule(
                        m -> new OfDays(m.days(0)),
                        "on|for|in? <days>",
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
                .rule(0.1, m -> open(m, false), "until|till|by <days>", "no later than <days>");
    }

    private static void betweenDays(RuleBook book) {
        book.rule(
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

    private static @Nullable Value whole(Value unit, Match match, int away) {
        LocalDateTime offer = match.offer();
        boolean fromOffer = ((Unit) unit).unit() == ChronoUnit.DAYS && offer != null;
        LocalDate from = fromOffer && offer != null ? offer.toLocalDate() : match.today();
        Days.Stretch whole = Calendar.whole(((Unit) unit).unit(), from, away);
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

    private static @Nullable Value thirdOf(Value unit, int third, Match match) {
        Days.Stretch whole = Calendar.whole(((Unit) unit).unit(), match.today(), 0);
        return whole == null ? null : third(whole, third, match);
    }

    private static @Nullable Value open(Match match, boolean after) {
        Days.Stretch stretch = match.days(0).from(match.today());
        if (stretch == null || stretch.first() == null || stretch.last() == null) {
            return null;
        }
        return new OfDays(after ? new Days.Stretch(stretch.first(), null) : new Days.Stretch(null, stretch.last()));
    }

    private static @Nullable Value span(Days from, Days to, Match match) {
        Days.Stretch both = Calendar.span(from, to, match.today());
        return both == null ? null : new OfDays(both);
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
}
