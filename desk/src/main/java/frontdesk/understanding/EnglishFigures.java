package frontdesk.understanding;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A figure or a month out of what was said, for reading dates and codes that are spoken digit by digit.
 *
 * @param digits as they would be written; empty for a month
 */
record EnglishFigures(String digits, @Nullable Month month) {
    private static final Pattern WORD = Pattern.compile("\\d+|[a-z]+");
    private static final Map<String, Month> MONTHS = months();

    /** What a recogniser writes for a digit that ends a number: "1930 free", "1990 to". */
    private static final Map<String, String> SOUNDS_LIKE = Map.ofEntries(
            Map.entry("to", "2"),
            Map.entry("too", "2"),
            Map.entry("for", "4"),
            Map.entry("free", "3"),
            Map.entry("tree", "3"),
            Map.entry("ate", "8"),
            Map.entry("won", "1"),
            Map.entry("v", "5"),
            Map.entry("o", "0"),
            Map.entry("oh", "0"),
            Map.entry("nought", "0"));

    /** The figures and months of a sentence, in order. */
    static List<EnglishFigures> of(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(r -> r.group())
                .toList();
        var figures = new ArrayList<EnglishFigures>();
        for (int at = 0; at < words.size(); ) {
            at = read(words, at, figures);
        }
        return figures;
    }

    /** Reads on from a word, and says where to go on. */
    private static int read(List<String> words, int at, List<EnglishFigures> into) {
        String word = words.get(at);
        Month month = MONTHS.get(word);
        if (month != null
                && !(word.equals("march")
                        && at + 1 < words.size()
                        && words.get(at + 1).equals("on"))) {
            into.add(new EnglishFigures("", month));
            return at + 1;
        }
        if (Character.isDigit(word.charAt(0))) {
            into.add(new EnglishFigures(word, null));
            return at + 1;
        }
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        if (word.equals("double") && digit(next) >= 0) {
            into.add(new EnglishFigures(Integer.toString(digit(next)).repeat(2), null));
            return at + 2;
        }
        int tens = EnglishNumbers.TENS.indexOf(word);
        int unit = unit(next);
        if (tens >= 2) {
            boolean both = unit >= 1 && unit <= 9;
            into.add(new EnglishFigures(Integer.toString(tens * 10 + (both ? unit : 0)), null));
            return both ? at + 2 : at + 1;
        }
        int small = unit(word);
        if (small >= 0) {
            boolean thousand = next.equals("thousand");
            boolean hundred = next.equals("hundred");
            into.add(new EnglishFigures(small + (thousand ? "000" : hundred ? "00" : ""), null));
            return thousand || hundred ? at + 2 : at + 1;
        }
        String alike = SOUNDS_LIKE.get(word);
        boolean follows =
                !into.isEmpty() && into.getLast().digits.length() > 1 || word.equals("oh") || word.equals("o");
        if (alike != null && follows && (at + 1 == words.size() || !alike.equals("4"))) {
            into.add(new EnglishFigures(alike, null));
        }
        return at + 1;
    }

    private static int digit(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0))
                ? word.charAt(0) - '0'
                : EnglishNumbers.SMALL.subList(0, 10).indexOf(word.equals("oh") ? "zero" : word);
    }

    /** Below twenty, also as a place in a row: "fourth". */
    private static int unit(String word) {
        int number = EnglishNumbers.SMALL.indexOf(word);
        int place = word.isEmpty() ? -1 : EnglishNumbers.SMALL_NTH.indexOf(word);
        int tenth = EnglishNumbers.TENS_NTH.indexOf(word);
        return number >= 0 ? number : place > 0 ? place : tenth >= 2 ? tenth * 10 : -1;
    }

    private static Map<String, Month> months() {
        var months = new java.util.HashMap<String, Month>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
