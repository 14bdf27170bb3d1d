package frontdesk.understanding;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Where in an utterance which of many regular expressions can begin, told by the letters there, so that hundreds of them need not be tried
 * at each word.
 *
 * <pre>
 *   b ─ o ─ o ─ k ● 3, 7        "book", "booking"
 *   └── r ─ i ─ n ─ g ● 4
 * </pre>
 */
final class Beginnings {
    private final Node root = new Node();
    private int expressions;

    /** What was read so far: which letters may follow, sorted, and which expressions may begin so. */
    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private int[] here = {};

        @Nullable
        Node after(char letter) {
            int place = Arrays.binarySearch(letters, letter);
            return place < 0 ? null : next[place];
        }

        Node grow(char letter) {
            Node known = after(letter);
            if (known != null) {
                return known;
            }
            int place = -Arrays.binarySearch(letters, letter) - 1;
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, letters.length);
            System.arraycopy(letters, place, letters, place + 1, letters.length - place - 1);
            System.arraycopy(next, place, next, place + 1, letters.length - place - 1);
            letters[place] = letter;
            next[place] = new Node();
            return next[place];
        }

        void end(int expression) {
            here = Arrays.copyOf(here, here.length + 1);
            here[here.length - 1] = expression;
        }
    }

    /** The next expression, counted from nought. */
    void add(String expression) {
        int number = expressions++;
        for (String prefix : Prefixes.of(expression)) {
            Node node = root;
            for (char letter : prefix.toCharArray()) {
                node = node.grow(letter);
            }
            node.end(number);
        }
    }

    /** For each expression the places where it can begin, all of them first letters of a word; null where there is none. */
    @Nullable
    BitSet[] places(String words) {
        var places = new BitSet[expressions];
        for (int at = 0; at < words.length(); at++) {
            if (at == 0 || words.charAt(at - 1) == ' ') {
                walk(words, at, places);
            }
        }
        return places;
    }

    private void walk(String words, int start, @Nullable BitSet[] places) {
        Node node = root;
        int at = start;
        while (node != null) {
            for (int expression : node.here) {
                BitSet so = places[expression];
                if (so == null) {
                    so = new BitSet(words.length());
                    places[expression] = so;
                }
                so.set(start);
            }
            node = at < words.length() ? node.after(words.charAt(at)) : null;
            at++;
        }
    }
}
