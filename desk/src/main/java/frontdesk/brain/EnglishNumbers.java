package frontdesk.brain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes the numbers of an English sentence in digits, so that what is said and what is written are looked at alike. */
final class EnglishNumbers {
    private static final List<String> ONES = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    .concat(" seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final List<String> ORDINALS = List.of(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                    .concat(" fifteenth sixteenth seventeenth eighteenth nineteenth")
                    .split(" "));

    private static final Map<String, Integer> VALUES = new HashMap<>();
    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        for (int i = 0; i < ONES.size(); i++) {
            VALUES.put(ONES.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            VALUES.put(TENS.get(i), 20 + 10 * i);
            PLACES.put(TENS.get(i).replaceFirst("y$", "ieth"), 20 + 10 * i);
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            PLACES.put(ORDINALS.get(i), i + 1);
        }
    }

    private static final String TEN = "(?:" + String.join("|", TENS) + ")";
    private static final String DIGIT = "(?:" + String.join("|", ONES.subList(1, 10)) + ")";
    private static final String PLACE = "(?:" + String.join("|", ORDINALS.subList(0, 9)) + ")";
    private static final String BELOW_HUNDRED = "(?:" + TEN + "[- ]" + DIGIT + "|" + TEN + "|" + alternatives() + ")";

    private static final Pattern ORDINAL =
            Pattern.compile("\\b(?:(" + TEN + ")[- ](" + PLACE + ")|(" + String.join("|", PLACES.keySet()) + "))\\b");
    private static final Pattern HUNDREDS =
            Pattern.compile("\\b(" + DIGIT + "|a)[- ]hundred(?:(?: and)? (" + BELOW_HUNDRED + "))?\\b");
    private static final Pattern SMALL = Pattern.compile("\\b" + BELOW_HUNDRED + "\\b");

    private EnglishNumbers() {}

    private static String alternatives() {
        return String.join("|", ONES.reversed());
    }

    /** In small letters, with {@code 27th} for "twenty-seventh" and {@code 45} for "forty-five". */
    static String written(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT).replace('’', '\'').replace('–', '-');
        text = replace(ORDINAL, text, m -> {
            int value = m.group(3) != null
                    ? value(PLACES, m.group(3))
                    : value(VALUES, m.group(1)) + value(PLACES, m.group(2));
            return value + "th";
        });
        text = replace(HUNDREDS, text, m -> {
            int hundreds = m.group(1).equals("a") ? 1 : value(VALUES, m.group(1));
            return Integer.toString(100 * hundreds + (m.group(2) == null ? 0 : value(m.group(2))));
        });
        return replace(SMALL, text, m -> Integer.toString(value(m.group())));
    }

    private static int value(Map<String, Integer> of, String word) {
        return Objects.requireNonNull(of.get(word), word);
    }

    private static int value(String words) {
        int sum = 0;
        for (String word : words.split("[- ]", -1)) {
            sum += value(VALUES, word);
        }
        return sum;
    }

    private interface Written {
        String of(MatchResult found);
    }

    private static String replace(Pattern pattern, String text, Written written) {
        return pattern.matcher(text).replaceAll(written::of);
    }
}
