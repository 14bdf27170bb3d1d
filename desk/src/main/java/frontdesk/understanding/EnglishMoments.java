package frontdesk.understanding;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Clock;
import frontdesk.grammar.Days;
import frontdesk.grammar.Hours;
import frontdesk.grammar.Match;
import frontdesk.grammar.Moment;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.Nothing;
import frontdesk.grammar.Value.OfMoment;
import frontdesk.grammar.Value.Part;

/** Days and times joined as English joins them: "tomorrow morning", "friday at seven", "as soon as possible". */
final class EnglishMoments {
    private EnglishMoments() {}

    static RuleBook rules() {
        var book = new RuleBook();
        soonest(book);
        dayAndTime(book);
        withinDay(book);
        fromOffer(book);
        nothings(book);
        return book;
    }

    private static void soonest(RuleBook book) {
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
                "whenever you can");
    }

    private static void dayAndTime(RuleBook book) {
        book.rule(
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
                .rule(m -> moment(m.days(0), Hours.of(new Part(8 * 60, Clock.HALF))), "<days> am")
                .rule(m -> moment(m.days(0), Hours.of(new Part(Clock.HALF, Clock.DAY))), "<days> pm")
                .rule(0.8, m -> bare(m, 1, 0), "<days> <hour>")
                .rule(0.8, m -> bare(m, 0, 1), "<hour> <days>");
    }

    private static void withinDay(RuleBook book) {
        book.rule(m -> moment(Days.day(m.today()), m.hours(0)), "this <part>", "later this <part>")
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
                        "<length> from now");
    }

    /** What counts from the time that was offered last. */
    private static void fromOffer(RuleBook book) {
        book.rule(m -> beside(m.length(0), 1, m), "<length> later|after", "back by? <length>")
                .rule(m -> beside(m.length(0), -1, m), "<length> earlier|before|sooner", "forward|up by? <length>")
                .rule(
                        m -> beside(new Length(1, ChronoUnit.WEEKS), 1, m),
                        "at? the? same|that day? and? time next week",
                        "next week at? the? same|that time",
                        "at? the? same|that time the week after",
                        "at? the? same|that time the following week")
                .rule(EnglishMoments::sameDay, "on? the? same|that day")
                .rule(EnglishMoments::sameTime, "at? the? same|that time");
    }

    private static void nothings(RuleBook book) {
        book.words(
                new Nothing(),
                "like|want|need|find|have|take|get|reserve|prefer|try|show one|1",
                "may i|we|you",
                "one|a|just moment|second|sec|minute",
                "just a|one second|moment|minute|sec",
                "the? first|second|third|last|other|later|earlier|next one|option|slot|choice",
                "first of all",
                "for first",
                "first time",
                "second|middle name",
                "at|about one table|place|point|stage",
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
        return at(match.around().now().plus(length.amount(), length.unit()));
    }

    private static @Nullable Value beside(Length length, int sign, Match match) {
        LocalDateTime offer = match.offer();
        return offer == null ? null : at(offer.plus((long) sign * length.amount(), length.unit()));
    }

    private static Value at(LocalDateTime then) {
        return moment(Days.day(then.toLocalDate()), Hours.at(new Clock(then.getHour() * 60 + then.getMinute(), false)));
    }

    private static @Nullable Value sameDay(Match match) {
        LocalDateTime offer = match.offer();
        return offer == null ? null : new Value.OfDays(Days.day(offer.toLocalDate()));
    }

    private static @Nullable Value sameTime(Match match) {
        LocalDateTime offer = match.offer();
        return offer == null
                ? null
                : new Value.OfHours(Hours.at(new Clock(offer.getHour() * 60 + offer.getMinute(), false)));
    }
}
