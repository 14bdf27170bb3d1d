package frontdesk.understanding;

import java.util.List;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Match;
import frontdesk.grammar.RuleBook;
import frontdesk.grammar.Value.Count;
import frontdesk.grammar.Value.Nth;
import frontdesk.grammar.Value.Year;
import frontdesk.grammar.Value;

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

    static final List<String> TENS_NTH =
            List.of("-", "-", "twentieth", "thirtieth");

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
        book.words(new Nth(20), "twentieth").words(new Nth(30), "thirtieth").words(new Nth(-1), "last|final");
        book.rule(m -> nth(m.number(0), m.number(1)), "<number> <nth>");
        book.words(new Count(12, false), "a? dozen of?")
                .words(new Count(6, false), "half a dozen")
                .words(new Count(0, false), "nought|naught");
        book.rule(m -> new Count(m.number(0) * 12L, false), "<number> dozen|dozens");
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

    private static @Nullable Value nth(int tens, int unit) {
        return tens >= 20 && tens <= 90 && tens % 10 == 0 && unit >= 1 && unit <= 9 ? new Nth(tens + unit) : null;
    }

    private static @Nullable Value times(Match match, long scale) {
        long number = match.number(0);
        return number > 0 && number < Math.min(scale, 1_000) ? new Count(number * scale, false) : null;
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
