package frontdesk.understanding;

import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.Length;
import frontdesk.grammar.Value.Unit;

/** Lengths of time as English says them: "two weeks", "half an hour", "a fortnight". */
final class EnglishLengths {
    private EnglishLengths() {}

    static RuleBook rules() {
        var book = new RuleBook();
        units(book);
        lengths(book);
        return book;
    }

    private static void units(RuleBook book) {
        book.words(new Unit(ChronoUnit.SECONDS), "seconds|secs|sec")
                .words(new Unit(ChronoUnit.MINUTES), "minute|minutes|min|mins")
                .words(new Unit(ChronoUnit.HOURS), "hour|hours|hr|hrs|h")
                .words(new Unit(ChronoUnit.DAYS), "day|days|day's|days'")
                .words(new Unit(ChronoUnit.WEEKS), "week|weeks|week's|weeks'|wk|wks")
                .words(new Unit(ChronoUnit.MONTHS), "month|months|month's|months'")
                .words(new Unit(ChronoUnit.YEARS), "year|years|year's|years'");
    }

    private static void lengths(RuleBook book) {
        book.words(new Length(14, ChronoUnit.DAYS), "a? fortnight", "a fortnight's")
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
                .rule(m -> length(3, m.value(0)), "a? few <unit>", "a? few of <unit>")
                .rule(m -> halfMore(m.number(0), m.value(1)), "<number> and a|an half <unit>");
    }

    private static @Nullable Value length(long amount, Value unit) {
        return amount < 1 || amount > 5_000 ? null : new Length((int) amount, ((Unit) unit).unit());
    }

    private static @Nullable Value halfMore(int amount, Value unit) {
        return ((Unit) unit).unit() == ChronoUnit.HOURS ? new Length(amount * 60 + 30, ChronoUnit.MINUTES) : null;
    }

    /** "2.5 hours", "1.5 days", "1/2 hour"; null where the words are no such length. */
    static @Nullable Length broken(String figures, String unit) {
        boolean decimal = figures.matches("\\d{1,2}\\.\\d+");
        boolean half = figures.equals("1/2");
        if (!decimal && !half) {
            return null;
        }
        double amount = half ? 0.5 : Double.parseDouble(figures);
        return switch (unit) {
            case "hour", "hours", "hr", "hrs", "h" -> new Length((int) Math.round(amount * 60), ChronoUnit.MINUTES);
            case "day", "days" -> new Length((int) Math.round(amount * 24), ChronoUnit.HOURS);
            case "week", "weeks" -> new Length((int) Math.round(amount * 7), ChronoUnit.DAYS);
            case "year", "years" -> new Length((int) Math.round(amount * 12), ChronoUnit.MONTHS);
            default -> null;
        };
    }
}
