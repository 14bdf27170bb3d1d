package frontdesk.provider.local;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Writes a phrase so that plain speech engines say it as people do: titles, phone numbers, times of day, signs. */
final class Spoken {
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ().-]{6,}\\d");
    private static final Pattern TIME =
            Pattern.compile("\\b(\\d{1,2})[:.](\\d{2})(?:\\s*([ap])\\.?m\\b\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR =
            Pattern.compile("\\b(\\d{1,2})\\s*([ap])\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final String[] DIGITS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private Spoken() {}

    static String of(String phrase) {
        String said = phrase.replace('’', '\'')
                .replaceAll("[–—]", ", ")
                .replaceAll("\\bDr\\.?(?= \\p{Lu})", "Doctor")
                .replace("&", " and ")
                .replace("%", " percent")
                .replaceAll("[*_#<>|`\"“”\\[\\]{}]", " ");
        said = PHONE.matcher(said).replaceAll(match -> Matcher.quoteReplacement(digits(match.group())));
        said = TIME.matcher(said).replaceAll(match -> time(match.group(1), match.group(2), match.group(3)));
        said = HOUR.matcher(said)
                .replaceAll(match -> match.group(1) + " " + match.group(2).toLowerCase(Locale.ROOT) + " m");
        return said.replaceAll("\\s+", " ").strip();
    }

    private static String time(String hour, String minutes, @Nullable String half) {
        String said =
                switch (minutes) {
                    case "00" -> half == null ? hour + " o'clock" : hour;
                    default -> hour + (minutes.startsWith("0") ? " oh " + minutes.charAt(1) : " " + minutes);
                };
        return half == null ? said : said + " " + half.toLowerCase(Locale.ROOT) + " m";
    }

    /** One digit after the other, with a breath where the number is grouped, or after the third and the sixth of ten. */
    private static String digits(String number) {
        String plain = number.replaceAll("\\D", "");
        boolean grouped = number.strip().matches(".*\\d[ ().-]+\\d.*");
        StringBuilder said = new StringBuilder();
        int count = 0;
        boolean breath = false;
        for (char c : (grouped ? number : plain).toCharArray()) {
            if (!Character.isDigit(c)) {
                breath = count > 0;
                continue;
            }
            breath |= !grouped && (count == plain.length() - 4 || count == plain.length() - 7);
            said.append(count == 0 ? "" : breath ? ", " : " ").append(DIGITS[c - '0']);
            breath = false;
            count++;
        }
        return said.toString();
    }
}
