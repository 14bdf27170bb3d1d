package frontdesk.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * With which letters that which a regular expression fits can begin, so that hundreds of expressions need not be tried at each word. What
 * it does not understand of an expression it takes to begin with anything.
 */
final class Beginnings {
    private Beginnings() {}

    /** The letters; null where it may be any. */
    static @Nullable BitSet of(String expression) {
        var letters = new BitSet();
        for (String alternative : alternatives(expression)) {
            if (!add(alternative, letters)) {
                return null;
            }
        }
        return letters;
    }

    /** Whether the beginning could be told. */
    private static boolean add(String sequence, BitSet letters) {
        int at = 0;
        while (at < sequence.length()) {
            char first = sequence.charAt(at);
            if (first == '^') {
                at++;
            } else if (sequence.startsWith("\\b", at)) {
                at += 2;
            } else if (first == '(') {
                int close = close(sequence, at);
                if (!isLookaround(sequence, at)) {
                    BitSet inner = of(sequence.substring(sequence.startsWith("(?:", at) ? at + 3 : at + 1, close));
                    if (inner == null) {
                        return false;
                    }
                    letters.or(inner);
                    if (!isOptional(sequence, close + 1)) {
                        return true;
                    }
                }
                at = afterQuantifier(sequence, close + 1);
            } else if ("[.\\".indexOf(first) >= 0) {
                return false;
            } else {
                letters.set(first);
                if (!isOptional(sequence, at + 1)) {
                    return true;
                }
                at = afterQuantifier(sequence, at + 1);
            }
        }
        return false;
    }

    private static boolean isLookaround(String sequence, int at) {
        return sequence.startsWith("(?!", at)
                || sequence.startsWith("(?=", at)
                || sequence.startsWith("(?<!", at)
                || sequence.startsWith("(?<=", at);
    }

    private static boolean isOptional(String sequence, int at) {
        return at < sequence.length()
                && (sequence.charAt(at) == '?' || sequence.charAt(at) == '*' || sequence.startsWith("{0", at));
    }

    private static int afterQuantifier(String sequence, int at) {
        int after = at;
        if (after < sequence.length() && sequence.charAt(after) == '{') {
            after = sequence.indexOf('}', after) + 1;
        }
        while (after < sequence.length() && "?*+".indexOf(sequence.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }

    private static List<String> alternatives(String expression) {
        var alternatives = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < expression.length(); at++) {
            switch (expression.charAt(at)) {
                case '\\' -> at++;
                case '(' -> at = close(expression, at);
                case '[' -> at = expression.indexOf(']', at);
                case '|' -> {
                    alternatives.add(expression.substring(from, at));
                    from = at + 1;
                }
                default -> {}
            }
        }
        alternatives.add(expression.substring(from));
        return alternatives;
    }

    /** Where a bracket closes. */
    private static int close(String expression, int open) {
        int depth = 0;
        for (int at = open; at < expression.length(); at++) {
            switch (expression.charAt(at)) {
                case '\\' -> at++;
                case '[' -> at = expression.indexOf(']', at);
                case '(' -> depth++;
                case ')' -> {
                    if (--depth == 0) {
                        return at;
                    }
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException("a bracket is not closed: " + expression);
    }
}
