package frontdesk.understanding;

import java.time.LocalDate;

import frontdesk.grammar.Days;
import frontdesk.grammar.Feasts;
import frontdesk.grammar.Match;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.Feast;
import frontdesk.grammar.Value.OfDays;
import frontdesk.grammar.Yearly;

/** Days with a name of their own, as English calls them. */
final class EnglishFeasts {
    private EnglishFeasts() {}

    static RuleBook rules() {
        var book = new RuleBook();
        names(book);
        days(book);
        return book;
    }

    private static void names(RuleBook book) {
        book.words(new Feast(Feasts.NEW_YEAR), "new years|year's|year day", "new years|year's", "new year")
                .words(new Feast(Feasts.NEW_YEARS_EVE), "new years|year's|year eve", "nye")
                .words(new Feast(Feasts.VALENTINE), "valentine's|valentines|valentine day?")
                .words(
                        new Feast(Feasts.SAINT_PATRICK),
                        "st|saint patricks|patrick's day",
                        "st|saint paddys|paddy's day")
                .words(new Feast(Feasts.GOOD_FRIDAY), "good friday")
                .words(new Feast(Feasts.EASTER), "easter sunday?")
                .words(new Feast(Feasts.EASTER_MONDAY), "easter monday")
                .words(new Feast(Feasts.MOTHERS_DAY), "mother's|mothers day")
                .words(new Feast(Feasts.FATHERS_DAY), "father's|fathers day")
                .words(new Feast(Feasts.MEMORIAL_DAY), "memorial day")
                .words(new Feast(Feasts.INDEPENDENCE_DAY), "independence day")
                .words(new Feast(Feasts.LABOR_DAY), "labor|labour day")
                .words(new Feast(Feasts.COLUMBUS_DAY), "columbus day")
                .words(new Feast(Feasts.HALLOWEEN), "halloween", "hallowe'en")
                .words(new Feast(Feasts.VETERANS_DAY), "veterans|veteran's day")
                .words(new Feast(Feasts.THANKSGIVING), "thanksgiving day?")
                .words(new Feast(Feasts.BLACK_FRIDAY), "black friday")
                .words(new Feast(Feasts.CHRISTMAS_EVE), "christmas|xmas eve")
                .words(new Feast(Feasts.CHRISTMAS), "christmas|xmas day?")
                .words(new Feast(Feasts.BOXING_DAY), "boxing day");
    }

    private static void days(RuleBook book) {
        book.rule(m -> day(feast(m).from(m.today())), "<feast>", "this|next <feast>")
                .rule(m -> day(feast(m).in(m.number(1))), "<feast> of? <year>", "<feast> in <year>")
                .rule(m -> day(feast(m).in(m.today().getYear() + 1)), "<feast> next year", "<feast> of next year");
    }

    private static Yearly feast(Match match) {
        return ((Feast) match.value(0)).feast();
    }

    private static Value day(LocalDate day) {
        return new OfDays(Days.day(day));
    }
}
