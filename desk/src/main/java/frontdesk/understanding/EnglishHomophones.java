package frontdesk.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;

/** Numbers that a recogniser wrote as the words that sound like them, where a number was asked for: "table fore four", "at ate". */
final class EnglishHomophones {
    /** Nobody says these to a receptionist but as numbers. */
    private static final Map<String, String> NUMBERS =
            Map.of("fore", "four", "ate", "eight", "won", "one", "sicks", "six", "sven", "seven");
    /** Within a row of digits also these. */
    private static final Map<String, String> DIGITS = Map.ofEntries(
            Map.entry("too", "two"),
            Map.entry("tree", "three"),
            Map.entry("free", "three"),
            Map.entry("for", "four"),
            Map.entry("fife", "five"),
            Map.entry("fine", "five"),
            Map.entry("hive", "five"),
            Map.entry("dive", "five"),
            Map.entry("sex", "six"),
            Map.entry("sick", "six"),
            Map.entry("heaven", "seven"),
            Map.entry("hate", "eight"),
            Map.entry("late", "eight"),
            Map.entry("nein", "nine"),
            Map.entry("mine", "nine"),
            Map.entry("owe", "oh"),
            Map.entry("hero", "zero"));

    private static final Set<Expected> COUNTED =
            EnumSet.of(Expected.PARTY_SIZE, Expected.TIME, Expected.WHEN, Expected.CHOICE, Expected.DATE);

    private EnglishHomophones() {}

    static Tokens settled(Tokens tokens, Expected expected) {
        boolean phone = expected == Expected.PHONE;
        if (!phone && !COUNTED.contains(expected)) {
            return tokens;
        }
        List<Token> settled = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            String before = settled.isEmpty() ? "" : settled.getLast().word();
            String number = NUMBERS.get(token.word());
            if (number == null && phone && isDigit(before) && isDigit(tokens.word(at + 1))) {
                number = DIGITS.get(token.word());
            }
            settled.add(number == null ? token : new Token(number, token.raw(), token.at()));
        }
        return new Tokens(List.copyOf(settled));
    }

    /** One of a row, or the end of it. */
    private static boolean isDigit(String word) {
        return word.isEmpty()
                || EnglishNumbers.SMALL.contains(word)
                || NUMBERS.containsKey(word)
                || DIGITS.containsKey(word)
                || word.equals("oh")
                || word.equals("double");
    }
}
