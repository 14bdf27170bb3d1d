package frontdesk.brain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Mentions.Price;
import frontdesk.grammar.Table;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Reading;
import frontdesk.understanding.Reading.Kind;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** Reads a language as callers who speak it are understood; its coins stand in the page {@code claims} of its tables. */
final class TongueReader extends Reader {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final String AMOUNT = "(\\d[\\d.,]*)";
    private static final Pattern LONG_RUN = Pattern.compile("(?<!\\d)\\d{8,}(?!\\d)");

    private final Language language;
    /** Sums in figures: the amount before or after the coin, then the cents. */
    private final Pattern figures;
    /** A coin after an amount in words, and what joins the cents to it. */
    private final Pattern coin;

    private final Pattern joint;

    TongueReader(String code) {
        super(code);
        language = new Language(code);
        Table table = Table.read(code, "claims");
        String coins = String.join("|", table.lines("coins"));
        String cents = String.join("|", table.lines("cents"));
        String and = String.join("|", table.lines("and cents"));
        figures = pattern("(?:[€$£₹]|r\\$|rs\\.?)\\s?" + AMOUNT + "|" + AMOUNT + "\\s?(?:[€$£₹]|(?:" + coins
                + ")\\b)(?:\\s(?:(?:" + and + ")\\s)?(\\d{1,2})(?:\\s(?:" + cents + "))?\\b)?");
        coin = pattern("\\s(?:" + coins + ")\\b");
        joint = pattern("\\s(?:" + and + ")\\s");
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(
                expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    @Override
    Mentions mentions(String sentence, LocalDate today) {
        var text = new StringBuilder(sentence);
        List<Price> prices = inFigures(text);
        prices.addAll(inWords(text, today));
        var gathered = new Gathered();
        LONG_RUN.matcher(text).results().forEach(run -> gathered.run(run.group()));
        readings(text.toString(), today).stream().filter(Reading::taken).forEach(gathered::take);
        return gathered.mentions(prices);
    }

    @Override
    String digits(String text) {
        String said = readings(text, LocalDate.EPOCH).stream()
                .filter(reading -> reading.taken() && reading.kind() == Kind.PHONE)
                .map(Reading::value)
                .collect(Collectors.joining());
        return (text + " " + said).replaceAll("\\D+", "");
    }

    private List<Reading> readings(String text, LocalDate today) {
        var around = Surroundings.of(today.atStartOfDay(), Expected.ANYTHING, "");
        return UNDERSTANDING.explain(Utterance.of(text, language), around).readings();
    }

    /** The sums that are written in figures, which are taken out of the text. */
    private List<Price> inFigures(StringBuilder text) {
        var prices = new ArrayList<Price>();
        Matcher found = figures.matcher(text.toString());
        while (found.find()) {
            String amount = found.group(1) != null ? found.group(1) : found.group(2);
            String cents = found.group(3);
            prices.add(new Price(minor(amount) + (cents == null ? 0 : Long.parseLong(cents))));
            blank(text, found.start(), found.end());
        }
        return prices;
    }

    /** In hundredths: one or two figures behind the last mark are no thousands. */
    private static long minor(String amount) {
        String bare = amount.replaceAll("[.,]+$", "");
        Matcher parts = Pattern.compile("(.*)[.,](\\d{1,2})").matcher(bare);
        boolean broken = parts.matches();
        long whole = Long.parseLong((broken ? parts.group(1) : bare).replaceAll("[.,]", ""));
        return whole * 100 + (broken ? Long.parseLong((parts.group(2) + "0").substring(0, 2)) : 0);
    }

    /** The sums that are said in words, which are taken out of the text. */
    private List<Price> inWords(StringBuilder text, LocalDate today) {
        var prices = new ArrayList<Price>();
        if (!coin.matcher(text).find()) {
            return prices;
        }
        List<Reading> numbers = readings(text.toString(), today).stream()
                .filter(reading -> reading.kind() == Kind.NUMBER)
                .sorted(Comparator.comparingInt(
                                (Reading reading) -> reading.words().length())
                        .reversed())
                .toList();
        for (Matcher found = coin.matcher(text.toString()); found.find(); ) {
            Reading amount = first(numbers, words -> endsWith(text.substring(0, found.start()), words));
            if (amount == null) {
                continue;
            }
            int end = found.end();
            long minor = 100 * Long.parseLong(amount.value());
            Matcher and = joint.matcher(text).region(end, text.length());
            if (and.lookingAt()) {
                int from = and.end();
                Reading cents = first(numbers, words -> startsWith(text.substring(from), words));
                boolean small = cents != null && Long.parseLong(cents.value()) < 100;
                minor += cents != null && small ? Long.parseLong(cents.value()) : 0;
                end = cents != null && small ? from + cents.words().length() : end;
            }
            prices.add(new Price(minor));
            blank(text, found.start() - amount.words().length(), end);
        }
        return prices;
    }

    private interface Fits {
        boolean test(String words);
    }

    private static @Nullable Reading first(List<Reading> readings, Fits fits) {
        return readings.stream()
                .filter(reading -> fits.test(reading.words().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static boolean endsWith(String text, String words) {
        return text.toLowerCase(Locale.ROOT).endsWith(words);
    }

    private static boolean startsWith(String text, String words) {
        return text.toLowerCase(Locale.ROOT).startsWith(words);
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) {
            text.setCharAt(at, ' ');
        }
    }
}
