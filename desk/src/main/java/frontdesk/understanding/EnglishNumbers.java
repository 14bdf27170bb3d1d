package frontdesk.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Item;
import frontdesk.grammar.Match;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;
import frontdesk.grammar.Value.Count;
import frontdesk.grammar.Value.Nth;
import frontdesk.grammar.Value.Year;

/** Numbers, places in a row and years as English says them. */
final class EnglishNumbers {
    static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    static final List<String> SMALL_NTH = List.of(
            "",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");

    static final List<String> TENS_NTH = List.of("-", "-", "twentieth", "thirtieth");

    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "k",
            1_000L,
            "million",
            1_000_000L,
            "m",
            1_000_000L,
            "mm",
            1_000_000L,
            "mil",
            1_000_000L,
            "lakh",
            100_000L,
            "crore",
            10_000_000L);
    private static final Map<String, Integer> PARTS = Map.of(
            "halves",
            2,
            "thirds",
            3,
            "quarters",
            4,
            "fourths",
            4,
            "fifths",
            5,
            "sixths",
            6,
            "eighths",
            8,
            "tenths",
            10);

    private EnglishNumbers() {}

    static RuleBook rules() {
        var book = new RuleBook();
        for (int n = 0; n < SMALL.size(); n++) {
            book.words(new Count(n, false), SMALL.get(n));
        }
        for (int n = 2; n < TENS.size(); n++) {
            book.words(new Count(n * 10L, false), TENS.get(n));
        }
        book.words(new Count(40, false), "fourty");
        for (int n = 1; n < SMALL_NTH.size(); n++) {
            book.words(new Nth(n), SMALL_NTH.get(n));
        }
        book.words(new Nth(9), "nineth")
                .words(new Nth(12), "twelveth|twelvth")
                .words(new Nth(20), "twentieth")
                .words(new Nth(30), "thirtieth")
                .words(new Nth(-1), "last|final");
        book.rule(m -> nth(m.number(0), m.number(1)), "<number> <nth>");
        book.words(new Count(12, false), "a? dozen of?")
                .words(new Count(6, false), "half a dozen")
                .words(new Count(0, false), "nought|naught");
        book.rule(m -> new Count(m.number(0) * 12L, false), "<number> dozen|dozens");
        book.words(new Count(1, false), "single")
                .words(new Count(250_000, false), "a? quarter of? a? million")
                .words(new Count(500_000, false), "half of? a million")
                .words(new Count(750_000, false), "three quarters of? a million");
        book.likely(0.3, new Count(2, false), "a couple|pair of?")
                .rule(m -> new Count(m.number(0) * 20L, false), "<number> score");
        ordinals(book);
        book.rule(m -> half(m, 1_000_000), "<number> and a half million|millions")
                .rule(m -> half(m, 1_000), "<number> and a half thousand|k")
                .rule(m -> half(m, 100), "<number> and a half hundred");
        book.rule(m -> ((Count) m.value(0)).inDigits() ? times(m, 1_000_000) : null, "<number> mm|mn|mio|mil|mln");
        amounts(book);
        book.rule(m -> ((Count) m.value(0)).inDigits() ? null : joined(m), "<number> - <number>");
        book.rule(EnglishNumbers::joined, "<number> <number>")
                .rule(EnglishNumbers::hundredAnd, "<number> and <number>");
        for (var scale : List.of(100L, 1_000L, 1_000_000L)) {
            String word =
                    scale == 100 ? "hundred|hundreds" : scale == 1_000 ? "thousand|thousands|k" : "million|millions";
            book.words(new Count(scale, false), "a " + word).likely(0.4, new Count(scale, false), word);
            book.rule(m -> times(m, scale), "<number> " + word);
        }
        book.rule(EnglishNumbers::year, "<number> <number>");
        return book;
    }

    /** What is said of money and of crowds: "ten grand", "three lakh", "two point five million", "a million and a half". */
    private static void amounts(RuleBook book) {
        book.rule(m -> times(m, 1_000), "<number> grand")
                .rule(m -> times(m, 100_000), "<number> lakh|lakhs|lac")
                .rule(m -> times(m, 10_000_000), "<number> crore|crores")
                .rule(
                        m -> m.number(0) % 1_000_000 == 0 && m.number(0) > 0
                                ? new Count(m.number(0) + 500_000L, false)
                                : null,
                        "<number> and a? half",
                        "<number> and one half")
                .words(new Count(18, false), "a? dozen and a half", "one and a half dozen")
                .rule(m -> half(m, 12), "<number> and a half dozen");
        SCALES.forEach((word, scale) -> book.rule(m -> pointed(m, scale), "<number> point <number> " + word));
        PARTS.forEach((word, part) -> book.rule(
                m -> m.number(0) >= part && m.number(0) % part == 0 ? new Count(m.number(0) / part, false) : null,
                "<number> " + word));
    }

    /** "two point two million". */
    private static @Nullable Value pointed(Match match, long scale) {
        long behind = match.number(1);
        long places = behind < 10 ? 10 : 100;
        return match.number(0) < 1_000 && behind < 100
                ? new Count(match.number(0) * scale + behind * scale / places, false)
                : null;
    }

    private static @Nullable Value nth(int tens, int unit) {
        return tens >= 20 && tens <= 90 && tens % 10 == 0 && unit >= 1 && unit <= 9 ? new Nth(tens + unit) : null;
    }

    private static @Nullable Value times(Match match, long scale) {
        long number = match.number(0);
        boolean digits = ((Count) match.value(0)).inDigits();
        return number > 0 && number < (digits ? 10_000 : Math.min(scale, 1_000))
                ? new Count(number * scale, false)
                : null;
    }

    private static void ordinals(RuleBook book) {
        book.words(new Nth(100), "hundredth", "one|a hundredth")
                .words(new Nth(1_000), "thousandth", "one|a thousandth")
                .words(new Nth(1_000_000), "millionth", "one|a millionth");
        book.rule(m -> m.number(0) < 1_000 ? new Nth(m.number(0) * 100) : null, "<number> hundredth")
                .rule(m -> m.number(0) < 1_000 ? new Nth(m.number(0) * 1_000) : null, "<number> thousandth")
                .rule(m -> m.number(0) < 1_000 ? new Nth(m.number(0) * 1_000_000) : null, "<number> millionth")
                .rule(EnglishNumbers::nthAfterHundreds, "<number> and? <nth>");
    }

    /** "one hundred and first": the place fills the empty places of the number before it. */
    private static @Nullable Value nthAfterHundreds(Match match) {
        int big = match.number(0);
        int place = match.number(1);
        return big >= 100 && place > 0 && place < emptyPlaces(big) ? new Nth(big + place) : null;
    }

    /** "1.5 million", "2.5k", "2.5 hours": figures with a point before a word that makes them whole. */
    static List<Item> decimals(Tokens tokens) {
        var items = new ArrayList<Item>();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            Value.Length length = EnglishLengths.broken(tokens.word(at), tokens.word(at + 1));
            if (length != null) {
                items.add(new Item(at, at + 2, length, 0));
            }
            Long scale = SCALES.get(tokens.word(at + 1));
            if (scale != null && tokens.word(at).matches("\\d+\\.\\d+")) {
                long whole = new BigDecimal(tokens.word(at))
                        .multiply(BigDecimal.valueOf(scale))
                        .longValue();
                items.add(new Item(at, at + 2, new Count(whole, false), 0));
            }
        }
        return items;
    }

    private static @Nullable Value half(Match match, long scale) {
        long number = match.number(0);
        return number > 0 && number < 1_000 ? new Count(number * scale + scale / 2, false) : null;
    }

    /** "twenty" and "five", "two hundred" and "forty": the smaller fills the empty places of the greater. */
    private static @Nullable Value joined(Match match) {
        Count big = (Count) match.value(0);
        Count small = (Count) match.value(1);
        boolean figures = big.inDigits() && small.inDigits();
        boolean fits = small.number() > 0 && small.number() < emptyPlaces(big.number());
        return fits && !figures ? new Count(big.number() + small.number(), false) : null;
    }

    private static @Nullable Value hundredAnd(Match match) {
        return match.number(0) < 100 ? null : joined(match);
    }

    /** Up to where a number has noughts that another may fill: 100 in "two hundred"; 0 where it has none. */
    private static long emptyPlaces(long number) {
        if (number >= 20 && number < 100) {
            return number % 10 == 0 ? 10 : 0;
        }
        return LongStream.of(1_000_000, 1_000, 100)
                .filter(place -> number >= place && number % place == 0)
                .findFirst()
                .orElse(0);
    }

    /** "twenty twenty six", "nineteen eighty five". */
    private static @Nullable Value year(Match match) {
        int century = match.number(0);
        int rest = match.number(1);
        boolean digits = ((Count) match.value(0)).inDigits();
        return !digits && (century == 19 || century == 20) && rest >= 10 && rest <= 99
                ? new Year(century * 100 + rest)
                : null;
    }
}
