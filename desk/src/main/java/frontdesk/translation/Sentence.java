package frontdesk.translation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places in which something else stands each time: {@code {0}}, or {@code {n0}} where it is a number. The other language may have them
 * in another order.
 */
final class Sentence {
    private static final Pattern SLOT = Pattern.compile("\\{(n?)(\\d)}");
    private static final String NUMBER = "(\\S*\\d\\S*)";
    private static final String ANYTHING = "(.+?)";

    /** So few letters that are always the same. */
    private static final int LITTLE = 8;

    private static final Pattern CLEAR = Pattern.compile("(?=.*[\\d@]).{1,25}|\\S+@\\S+");

    private final Pattern english;
    private final List<String> slots;
    private final String other;
    private final String literal;

    Sentence(String english, String other) {
        this.english = pattern(english);
        this.slots = places(english);
        this.other = other;
        this.literal = SLOT.matcher(english).replaceAll("\u0000");
    }

    /** The places of a sentence, in its order. */
    static List<String> places(String sentence) {
        return SLOT.matcher(sentence).results().map(MatchResult::group).toList();
    }

    private static Pattern pattern(String english) {
        var regex = new StringBuilder();
        Matcher slot = SLOT.matcher(english);
        int from = 0;
        while (slot.find()) {
            regex.append(Pattern.quote(english.substring(from, slot.start())));
            regex.append(slot.group(1).isEmpty() ? ANYTHING : NUMBER);
            from = slot.end();
        }
        return Pattern.compile(regex + Pattern.quote(english.substring(from)), Pattern.DOTALL);
    }

    /** What people write may happen to look like it: it counts only around what is known, or a number. */
    private boolean isLoose() {
        return first().isEmpty() && weight() < LITTLE;
    }

    /** How much of it is always the same: the sentence of which most stands there is meant. */
    int weight() {
        return literal.replace("\u0000", "").length();
    }

    /** Of how many parts it is. */
    int parts() {
        return Catalogue.BETWEEN_PARTS.split(literal).length;
    }

    /** The word with which it always begins, or empty where something else does each time. */
    String first() {
        String word = words().getFirst();
        return word.contains("\u0000") ? "" : word;
    }

    /** The word with which it always ends, or empty. */
    String last() {
        String word = words().getLast();
        return word.contains("\u0000") ? "" : word;
    }

    private List<String> words() {
        return Arrays.asList(literal.split("\\s+"));
    }

    /** The other language's, with what stands in its places, each put into that language if it can be. */
    Optional<String> of(String text, UnaryOperator<String> inside) {
        Matcher said = english.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        String result = other;
        for (int i = 0; i < slots.size(); i++) {
            String there = said.group(i + 1);
            String put = inside.apply(there);
            if (isLoose() && put.equals(there) && !CLEAR.matcher(there).matches()) {
                return Optional.empty();
            }
            result = result.replace(slots.get(i), put.replace("{", "\u0001"));
        }
        return Optional.of(result.replace("\u0001", "{"));
    }
}
