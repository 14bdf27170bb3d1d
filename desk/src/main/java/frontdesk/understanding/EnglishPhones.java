package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Item;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;

/** Telephone numbers as English says them: digit by digit, in groups, with "double five" and "oh". */
final class EnglishPhones {
    private static final int SHORTEST = 7;
    private static final int SURE = 9;
    private static final int LONGEST = 15;
    private static final Pattern OTHER_NUMBERS = Pattern.compile(
            "\\b(?:account|card|visa|mastercard|security|policy|reference|ref|invoice|order|booking|iban|ssn|omb|form|serial|licen[cs]e|passport|ticket|case|claim|routing|isbn|patent|meter|vat|tax)\\b(?! .*\\b(?:phone|mobile|call)\\b)");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\d{3} - \\d{2} - \\d{4}");
    private static final Pattern DENIED = Pattern.compile(
            "(?:is|was|looks|does|doesn't|isn't)(?: \\w+)? (?:not|no|a ssn|look like|like|a sequence|an? (?:id|account|order)).*");
    private static final Pattern AMOUNT = Pattern.compile("thousand .*hundred|(?:hundred|thousand) and ");
    private static final Pattern GROUPED = Pattern.compile("\\d+([.-]\\d+)+");
    private static final Set<String> SUMS = Set.of("=", "*");
    private static final Map<String, String> ZERO =
            Map.of("oh", "0", "o", "0", "nought", "0", "naught", "0", "nil", "0");
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3);
    private static final Set<String> BETWEEN =
            Set.of("-", "dash", "then", "and", "area", "code", "is", "of", "the", "a", "in", "so", "it");

    private EnglishPhones() {}

    /**
     * @param asked whether a number was asked for or spoken of; without that, short rows of digits are left to be dates and times
     */
    static List<Item> in(Tokens tokens, boolean asked) {
        var items = new ArrayList<Item>();
        for (int at = 0; at < tokens.size(); ) {
            Item item = startingAt(at, tokens, asked);
            if (item != null) {
                items.add(item);
            }
            at = item == null ? at + 1 : item.to();
        }
        return items;
    }

    private static @Nullable Item startingAt(int start, Tokens tokens, boolean asked) {
        var digits = new StringBuilder();
        int at = start;
        if (tokens.word(at).equals("+") || tokens.word(at).equals("plus")) {
            digits.append('+');
            at++;
        }
        int end = at;
        while (at < tokens.size()) {
            int next = group(at, tokens, digits);
            if (next == at) {
                if (end == start || !BETWEEN.contains(tokens.word(at))) {
                    break;
                }
                at++;
            } else {
                at = next;
                end = next;
            }
        }
        if (digits.length() > LONGEST + 1 || end == start || isOfSomethingElse(tokens, start, end)) {
            return null;
        }
        if (digits.length() < (asked ? SHORTEST : SURE) || end == start) {
            return null;
        }
        return new Item(start, end, new Value.Phone(digits.toString()), -2);
    }

    /** "Account 12345678", "my card is …": a row of digits, but nobody's telephone. */
    private static boolean isOfSomethingElse(Tokens tokens, int start, int end) {
        return OTHER_NUMBERS.matcher(tokens.words(start - 3, start)).find()
                || SOCIAL_SECURITY.matcher(tokens.words(start, end)).matches()
                || AMOUNT.matcher(tokens.words(start, end)).find()
                || DENIED.matcher(tokens.words(end, end + 6)).lookingAt()
                || isJoined(tokens, start - 1, start)
                || isJoined(tokens, end - 1, end);
    }

    /** Written together with letters, or as a sum: "s666666", "33=66". */
    private static boolean isJoined(Tokens tokens, int one, int other) {
        if (one < 0 || other >= tokens.size()) {
            return false;
        }
        boolean extension = tokens.word(other).equals("x")
                && other + 1 < tokens.size()
                && tokens.get(other + 1).isDigits();
        boolean touching =
                !extension && tokens.get(one).end() == tokens.get(other).at();
        String word = tokens.word(tokens.get(one).isDigits() ? other : one);
        return touching && !word.isEmpty() && (Character.isLetter(word.charAt(0)) || SUMS.contains(word));
    }

    /** Appends the digits of the words at a place and says where they end; the same place where there are none. */
    private static int group(int at, Tokens tokens, StringBuilder digits) {
        String word = tokens.word(at);
        Integer times = TIMES.get(word);
        if (times != null) {
            String digit = digit(tokens.word(at + 1));
            if (digit == null) {
                return at;
            }
            digits.append(digit.repeat(times));
            return at + 2;
        }
        String digit = digit(word);
        if (digit != null) {
            boolean hundred = tokens.word(at + 1).equals("hundred");
            boolean thousand = tokens.word(at + 1).equals("thousand");
            digits.append(digit).append(hundred ? "00" : thousand ? "000" : "");
            return hundred || thousand ? at + 2 : at + 1;
        }
        return tens(at, tokens, digits);
    }

    private static int tens(int at, Tokens tokens, StringBuilder digits) {
        String word = tokens.word(at);
        int small = EnglishNumbers.SMALL.indexOf(word);
        if (small >= 10) {
            digits.append(small);
            return at + 1;
        }
        int tens = word.isEmpty() ? -1 : EnglishNumbers.TENS.indexOf(word);
        if (tens < 2) {
            return at;
        }
        int unit = EnglishNumbers.SMALL.indexOf(tokens.word(at + 1));
        boolean joined = unit >= 1 && unit <= 9;
        digits.append(tens * 10 + (joined ? unit : 0));
        return joined ? at + 2 : at + 1;
    }

    private static @Nullable String digit(String word) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return word.chars().allMatch(Character::isDigit) ? word : grouped(word);
        }
        int small = EnglishNumbers.SMALL.indexOf(word);
        return small >= 0 && small < 10 ? Integer.toString(small) : ZERO.get(word);
    }

    /** "555-0134". */
    private static @Nullable String grouped(String word) {
        return GROUPED.matcher(word).matches() ? word.replace(".", "").replace("-", "") : null;
    }
}
