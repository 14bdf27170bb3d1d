package frontdesk.website;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.website.Findings.Offer;

/**
 * Takes one line of a price list apart: what it is, how long it takes, what it costs.
 *
 * @param name empty where only the rest stands on the line
 */
record PriceLine(
        String name, @Nullable Integer minutes, @Nullable BigDecimal price, String currency) {
    private static final String NUMBER = "\\d{1,3}(?:[.,'’]\\d{3})+(?:[.,]\\d{2})?|\\d{1,6}(?:[.,]\\d{1,2})?";
    private static final String SIGN = "[€£$¥₹]|(?<!\\p{L})(?:EUR|USD|GBP|CHF|MXN|INR|AUD|CAD|BRL)(?!\\p{L})";
    private static final String WORD = "|euros?|dollars?|d[oó]lares|pounds?|libras?|pesos?|francos|franken";
    private static final Pattern PRICE = Pattern.compile(
            "(?:(?<before>" + SIGN + ")\\s?(?<first>" + NUMBER + ")(?:[.,][-–—]+)?|(?<![\\d.,])(?<second>" + NUMBER
                    + ")(?:[.,][-–—]+)?\\s?(?<after>" + SIGN + WORD + ")(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HOURS = Pattern.compile(
            "(?:\\d{1,2}\\s?[-–]\\s?)?(?<![\\d.,])(?<hours>\\d{1,2})(?<part>[.,]5|\\s?½)?\\s?(?:hours?|hrs?|h|std|stunden?|horas?)(?!\\p{L})\\.?"
                    + "(?:\\s?(?:and|y|und)?\\s?(?<minutes>\\d{1,2})\\s?(?:m|min|mins|minutes|minuten|minutos)?(?![\\p{L}\\d]))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile(
            "(?:\\d{1,3}\\s?[-–]\\s?)?(?<![\\d.,])(?<minutes>\\d{1,3})\\s?-?(?:minutes?|mins?|minuten|minutos?|['′])(?!\\p{L})\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile(
            "(?<!\\p{L})(?:from|only|starting at|starts at|ab|nur|ca|approx|desde|a partir de|solo)(?!\\p{L})[.:]?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s.·•…|:;,–—*/\\-(\\[]+|[\\s.·•…|:;,–—*/\\-(\\[)\\]]+$");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₹", "INR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("libra", "GBP"),
            Map.entry("libras", "GBP"),
            Map.entry("franken", "CHF"),
            Map.entry("francos", "CHF"));
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 9;
    private static final int LONGEST = 12 * 60;

    /** Empty where the line has neither a length nor a price. */
    static Optional<PriceLine> read(String line) {
        String rest = line;
        Matcher price = PRICE.matcher(rest);
        BigDecimal amount = null;
        String currency = "";
        if (price.find()) {
            boolean before = price.group("before") != null;
            amount = number(before ? price.group("first") : price.group("second"));
            currency = currency(before ? price.group("before") : price.group("after"));
            rest = without(rest, price);
        }
        Matcher length = length(rest);
        Integer minutes = length == null ? null : minutes(length);
        rest = minutes == null || length == null ? rest : without(rest, length);
        return amount == null && minutes == null
                ? Optional.empty()
                : Optional.of(new PriceLine(trimmed(rest), minutes, amount, currency));
    }

    /** Whether that can be what something is called: a few words, and no sentence. */
    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && text.split("\\s+").length <= MOST_WORDS
                && text.chars().filter(Character::isLetter).count() > 2
                && !text.contains("@")
                && !text.contains("://")
                && !text.matches(".*[.!?]\\s+\\p{L}.*|.*[?!]$");
    }

    Offer as(String called) {
        return new Offer(called, minutes, price, currency);
    }

    private static @Nullable Matcher length(String text) {
        return List.of(HOURS, MINUTES).stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer minutes(Matcher found) {
        int hours = found.pattern() == HOURS ? Integer.parseInt(found.group("hours")) : 0;
        boolean half = found.pattern() == HOURS && found.group("part") != null;
        String more = found.group("minutes");
        int all = hours * 60 + (half ? 30 : 0) + (more == null ? 0 : Integer.parseInt(more));
        return all > 0 && all <= LONGEST ? all : null;
    }

    /** Thousands go, and what parts cents becomes a point: the last sign with one or two digits behind it. */
    static BigDecimal number(String written) {
        boolean cents = written.matches(".*[.,]\\d{1,2}");
        String digits = written.replaceAll("[^0-9]", "");
        int places = cents ? written.length() - 1 - Math.max(written.lastIndexOf('.'), written.lastIndexOf(',')) : 0;
        return new BigDecimal(digits).movePointLeft(places);
    }

    private static String currency(String sign) {
        String known = CURRENCIES.get(sign.toLowerCase(Locale.ROOT));
        return known != null ? known : sign.matches("(?i)[a-z]{3}") ? sign.toUpperCase(Locale.ROOT) : "";
    }

    private static String without(String text, Matcher found) {
        String before = FROM.matcher(text.substring(0, found.start())).replaceFirst("");
        String after = text.substring(found.end());
        return before.isBlank() || after.isBlank() ? before + " " + after : before.strip() + " " + after.strip();
    }

    private static String trimmed(String text) {
        String open = text.replaceAll("[.…·]{3,}", " ").replaceAll("\\(\\s*\\)|\\s[|·]\\s(?=[|·])", " ");
        return EDGES.matcher(open.replaceAll("\\s+", " ")).replaceAll("").strip();
    }
}
