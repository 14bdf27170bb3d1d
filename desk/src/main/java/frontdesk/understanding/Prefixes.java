package frontdesk.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * With which letters that which a regular expression fits begins: {@code (?:can|could) you} with {@code can you} or {@code could you}. As
 * soon as it says something that is not understood here, the letters before that are all that is told.
 */
final class Prefixes {
    /** No more letters than this tell more. */
    private static final int LONGEST = 8;
    /** So many ways to begin are too many to follow. */
    private static final int MOST = 300;

    /** What was said so far, and whether it may be gone on with. */
    private record Prefix(String letters, boolean open) {
        Prefix closed() {
            return new Prefix(letters, false);
        }

        /** This and then that. */
        Prefix and(Prefix then) {
            String both = letters + then.letters;
            return both.length() > LONGEST
                    ? new Prefix(both.substring(0, LONGEST), false)
                    : new Prefix(both, then.open);
        }
    }

    private Prefixes() {}

    /** The letters; a single empty string where it may begin with any. None of them begins with another. */
    static Set<String> of(String expression) {
        var sorted = new TreeSet<String>();
        all(expression).forEach(prefix -> sorted.add(prefix.letters));
        var shortest = new LinkedHashSet<String>();
        String last = null;
        for (String prefix : sorted) {
            if (last == null || !prefix.startsWith(last)) {
                shortest.add(prefix);
                last = prefix;
            }
        }
        return shortest;
    }

    private static Set<Prefix> all(String expression) {
        var all = new LinkedHashSet<Prefix>();
        alternatives(expression).forEach(alternative -> all.addAll(ofSequence(alternative)));
        return all;
    }

    private static Set<Prefix> ofSequence(String sequence) {
        Set<Prefix> so = Set.of(new Prefix("", true));
        int at = 0;
        while (at < sequence.length() && so.stream().anyMatch(Prefix::open)) {
            char first = sequence.charAt(at);
            if (first == '^') {
                at++;
                continue;
            }
            if (sequence.startsWith("\\b", at)) {
                at += 2;
                continue;
            }
            int end = first == '(' ? close(sequence, at) + 1 : at + 1;
            if (first == '(' && isLookaround(sequence, at)) {
                at = end;
                continue;
            }
            so = joined(so, quantified(element(sequence, at, end), sequence, end));
            at = afterQuantifier(sequence, end);
        }
        return so;
    }

    /** What one letter or one group begins with. */
    private static Set<Prefix> element(String sequence, int at, int end) {
        char first = sequence.charAt(at);
        if (first == '(') {
            return all(sequence.substring(sequence.startsWith("(?:", at) ? at + 3 : at + 1, end - 1));
        }
        boolean letter = "[.\\$".indexOf(first) < 0;
        return Set.of(letter ? new Prefix(String.valueOf(first), true) : new Prefix("", false));
    }

    private static Set<Prefix> quantified(Set<Prefix> element, String sequence, int at) {
        char quantifier = at < sequence.length() ? sequence.charAt(at) : ' ';
        if ("?*+{".indexOf(quantifier) < 0) {
            return element;
        }
        var all = new LinkedHashSet<Prefix>();
        element.forEach(prefix -> all.add(quantifier == '?' ? prefix : prefix.closed()));
        if (quantifier == '?' || quantifier == '*' || sequence.startsWith("{0", at)) {
            all.add(new Prefix("", true));
        }
        return all;
    }

    private static Set<Prefix> joined(Set<Prefix> before, Set<Prefix> element) {
        var joined = new LinkedHashSet<Prefix>();
        for (Prefix one : before) {
            if (!one.open || joined.size() > MOST) {
                joined.add(one.closed());
            } else {
                element.forEach(then -> joined.add(one.and(then)));
            }
        }
        return joined;
    }

    private static boolean isLookaround(String sequence, int at) {
        return sequence.startsWith("(?!", at)
                || sequence.startsWith("(?=", at)
                || sequence.startsWith("(?<!", at)
                || sequence.startsWith("(?<=", at);
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
