package frontdesk.understanding;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Clock;
import frontdesk.grammar.Hours;
import frontdesk.grammar.Match;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.Count;
import frontdesk.grammar.Value.OfClock;
import frontdesk.grammar.Value.OfHours;
import frontdesk.grammar.Value.Part;

/** Times of day as English says them: "half past seven", "seven thirty pm", "between five and seven", "first thing". */
final class EnglishClock {
    private static final String MINUTES = "minute|minutes|min|mins";

    private EnglishClock() {}

    static RuleBook rules() {
        var book = new RuleBook();
        parts(book);
        faces(book);
        halves(book);
        wishes(book);
        ranges(book);
        return book;
    }

    private static void parts(RuleBook book) {
        book.words(new Part(8 * 60, 12 * 60), "morning|mornings")
                .words(new Part(12 * 60, 16 * 60), "afternoon|afternoons|arvo")
                .words(new Part(18 * 60, 24 * 60), "evening|evenings")
                .words(new Part(20 * 60, 24 * 60), "night|nights")
                .words(new Part(12 * 60, 14 * 60), "lunch|lunchtime", "lunch time|hour")
                .words(new Part(18 * 60, 21 * 60), "dinnertime|suppertime", "dinner|supper time")
                .words(new Part(7 * 60, 10 * 60), "breakfast time")
                .words(new Part(15 * 60, 17 * 60), "mid afternoon")
                .words(new Part(9 * 60, 11 * 60), "mid morning", "midmorning")
                .words(new Part(8 * 60, 9 * 60 + 30), "first thing", "first thing in the morning")
                .words(new Part(17 * 60, 19 * 60 + 30), "after work")
                .words(new Part(8 * 60, 18 * 60), "during the day", "daytime")
                .rule(m -> new Part(m.part(0).fromMinute(), middle(m.part(0))), "early <part>", "early in the <part>")
                .rule(
                        m -> new Part(middle(m.part(0)), m.part(0).toMinute()),
                        "late <part>",
                        "late this <part>",
                        "late in the <part>",
                        "later in the <part>")
                .rule(
                        m -> m.part(0),
                        "in the <part>",
                        "at <part>",
                        "during the? <part>",
                        "the <part>",
                        "<part> ish|time");
    }

    private static int middle(Part part) {
        return (part.fromMinute() + part.toMinute()) / 2;
    }

    private static void faces(RuleBook book) {
        book.words(new OfClock(Clock.NOON), "noon|midday|noontime", "mid day", "twelve noon", "12 noon")
                .words(new OfClock(new Clock(Clock.DAY, false)), "midnight", "twelve midnight", "12 midnight")
                .rule(m -> clock(m.clock(0)), "<hour> oclock")
                .rule(m -> m.number(0) > 24 ? new OfClock(Clock.NOWHERE) : null, "<number> oclock")
                .rule(0.1, EnglishClock::hourAndMinute, "<number> <number>")
                .rule(m -> clock(Clock.at(m.number(0), m.number(1))), "<number> <minutes>")
                .rule(0.1, EnglishClock::hourAndFew, "<number> oh|o|zero <number>")
                .rule(m -> past(m.clock(0), 30), "half past <hour>", "half after <hour>", "thirty past|after <hour>")
                .rule(0.2, m -> past(m.clock(0), 30), "half <hour>")
                .rule(m -> past(m.clock(0), 15), "a? quarter past|after <hour>")
                .rule(m -> past(m.clock(0), -15), "a? quarter to|of|till|til|before <hour>")
                .rule(
                        m -> minutesFrom(m, 1),
                        "<number> past|after <hour>",
                        "<number> " + MINUTES + " past|after <hour>")
                .rule(m -> minutesFrom(m, -1), "<number> " + MINUTES + " to|of|till|til|before <hour>")
                .rule(0.1, EnglishClock::shortOf, "<number> to|till|til <hour>")
                .rule(EnglishClock::afterTheOffered, "half past", "thirty past");
    }

    private static void halves(RuleBook book) {
        book.rule(m -> half(hour(m, 0), false), "<hour> am", "<hour> a m", "<hour> in the am")
                .rule(m -> half(hour(m, 0), true), "<hour> pm", "<hour> p m", "<hour> in the pm")
                .rule(0.1, m -> half(threeFigures(m.number(0)), false), "<number> am")
                .rule(0.1, m -> half(threeFigures(m.number(0)), true), "<number> pm")
                .rule(m -> within(hour(m, 0), m.part(1)), "<hour> in the? <part>", "<clock> <part>", "<hour> at <part>")
                .rule(0.7, m -> within(hour(m, 0), m.part(1)), "<hour> an|on the <part>")
                .rule(0.6, m -> within(hour(m, 1), m.part(0)), "<part> <hour>")
                .rule(m -> clock(m.clock(0)), "<clock> sharp|exactly|precisely");
    }

    private static void wishes(RuleBook book) {
        book.rule(m -> new OfHours(m.hours(0)), "at|for? <clock>")
                .rule(m -> exactly(m.clock(0)), "at <hour>")
                .rule(0.9, m -> exactly(m.clock(0)), "for <hour>")
                .rule(m -> m.value(0), "the <clock>")
                .rule(
                        0.4,
                        EnglishClock::loosely,
                        "do|say|about|have|take|prefer|like|want <hour>",
                        "<hour> instead",
                        "<hour> would|is|works|will|sounds",
                        "what|how about <hour>",
                        "the <hour> one|slot|appointment|please",
                        "<hour> then|please")
                .rule(
                        m -> roughly(m.clock(0)),
                        "at|for? around|about|roughly|approximately|like|near|towards <hour>",
                        "at|for? <hour> ish|roughly|approximately",
                        "at? <hour> or so",
                        "at? <hour> or thereabouts",
                        "some time|sometime around <hour>")
                .rule(
                        m -> new OfHours(m.hours(0).roughly()),
                        "around|about <hours>",
                        "<hours> ish|approximately",
                        "<hours> or so")
                .rule(
                        m -> open(m.clock(0), null),
                        "after|past|from|since <hour>",
                        "as early as <hour>",
                        "<clock> or later|after",
                        "<clock> onwards|onward",
                        "<hour> or later",
                        "from <hour> on|onwards|onward",
                        "not|no before|earlier <hour>",
                        "not|no earlier than <hour>",
                        "any time|anytime after|from <hour>",
                        "later than <hour>",
                        "starting at|from <hour>")
                .rule(
                        m -> open(null, m.clock(0)),
                        "before|until|till|til|by <hour>",
                        "as late as <hour>",
                        "<hour> or earlier|before|sooner",
                        "no|not later than <hour>",
                        "earlier than <hour>",
                        "<hour> at the? latest",
                        "not after <hour>",
                        "any time|anytime before|until|till <hour>",
                        "up to <hour>")
                .rule(0.2, m -> open(null, m.clock(0)), "through <hour>");
    }

    private static void ranges(RuleBook book) {
        book.rule(
                        m -> open(new Clock(m.part(0).toMinute(), false), null),
                        "after <part>",
                        "any time|anytime after <part>")
                .rule(m -> open(null, new Clock(m.part(0).fromMinute(), false)), "before <part>")
                .rule(
                        m -> between(m.clock(0), m.clock(1)),
                        "between <hour> and|or|to|- <hour>",
                        "from <hour> to|until|till|til|untill|-|through <hour>",
                        "after|from <hour> but? and? before|until|till <hour>",
                        "later than <hour> but? and? before <hour>")
                .rule(
                        0.1,
                        m -> between(m.clock(0), m.clock(1)),
                        "at? <clock> to|until|till|til|untill|-|through <hour>",
                        "<hour> to|until|till|til|-|through <clock>")
                .rule(0.8, m -> between(m.clock(0), m.clock(1)), "<hour> to|until|till|- <hour>")
                .rule(m -> lasting(m.clock(0), m.length(1)), "<clock> for <length>", "from <clock> for <length>");
    }

    private static @Nullable Value clock(@Nullable Clock clock) {
        return clock == null ? null : new OfClock(clock);
    }

    private static @Nullable Value past(@Nullable Clock clock, int minutes) {
        return clock == null || clock.minute() % 60 != 0 ? null : new OfClock(clock.plus(minutes));
    }

    private static @Nullable Value hourAndMinute(Match match) {
        int hour = match.number(0);
        int minute = match.number(1);
        return hour >= 0 && hour <= 23 && minute >= 10 && minute <= 59 ? clock(Clock.at(hour, minute)) : null;
    }

    private static @Nullable Value hourAndFew(Match match) {
        int hour = match.number(0);
        int minute = match.number(1);
        return hour >= 0 && hour <= 23 && minute >= 1 && minute <= 9 ? clock(Clock.at(hour, minute)) : null;
    }

    private static @Nullable Value minutesFrom(Match match, int sign) {
        int minutes = match.number(0);
        return minutes >= 1 && minutes <= 59 ? past(match.clock(1), sign * minutes) : null;
    }

    /** "ten to five" is a time, "two to five" and "5 to 6pm" are stretches. */
    private static @Nullable Value shortOf(Match match) {
        int minutes = match.number(0);
        boolean figures = match.value(0) instanceof Count count && count.inDigits();
        boolean half = match.value(1) instanceof OfClock clock && !clock.clock().eitherHalf();
        boolean face = minutes % 5 == 0 && minutes >= 5 && minutes <= 25 && !(figures && half);
        return face ? past(match.clock(1), -minutes) : null;
    }

    /** "half past", after an hour was offered. */
    private static @Nullable Value afterTheOffered(Match match) {
        var offered = match.around().offered();
        return offered.isEmpty()
                ? null
                : new OfClock(new Clock(offered.getLast().getHour() * 60 + 30, false));
    }

    /** A time that a half of the day may follow: nobody says "fifteen p.m.". */
    private static @Nullable Clock hour(Match match, int slot) {
        boolean said = match.value(slot) instanceof Count count && !count.inDigits() && count.number() > 12;
        return said ? null : match.clock(slot);
    }

    private static @Nullable Value half(@Nullable Clock clock, boolean afternoon) {
        return clock == null ? null : new OfClock(afternoon ? clock.afternoon() : clock.morning());
    }

    /** "730 pm". */
    private static @Nullable Clock threeFigures(int figures) {
        return figures >= 100 && figures <= 1259 ? Clock.at(figures / 100, figures % 100) : null;
    }

    private static @Nullable Value within(@Nullable Clock clock, Part part) {
        return clock == null ? null : new OfClock(clock.within(part));
    }

    private static @Nullable Value exactly(@Nullable Clock clock) {
        return clock == null ? null : new OfHours(Hours.at(clock));
    }

    /** "Let's do seven", but not "I need one", nor "I want four" where a party was asked for. */
    private static @Nullable Value loosely(Match match) {
        boolean bare = match.value(0) instanceof Count;
        boolean party = match.around().countsPeople();
        return bare && (party || match.number(0) <= 1) ? null : exactly(match.clock(0));
    }

    private static @Nullable Value roughly(@Nullable Clock clock) {
        return clock == null ? null : new OfHours(Hours.at(clock).roughly());
    }

    private static @Nullable Value open(@Nullable Clock from, @Nullable Clock to) {
        return from == null && to == null ? null : new OfHours(new Hours(from, to, false));
    }

    private static @Nullable Value between(@Nullable Clock from, @Nullable Clock to) {
        return from == null || to == null || from.equals(to) ? null : new OfHours(new Hours(from, to, false));
    }

    private static @Nullable Value lasting(@Nullable Clock from, Value.Length length) {
        if (from == null || length.unit().isDateBased()) {
            return null;
        }
        int minutes =
                (int) length.unit().getDuration().multipliedBy(length.amount()).toMinutes();
        return between(from, from.plus(minutes));
    }
}
