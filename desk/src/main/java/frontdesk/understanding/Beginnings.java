package frontdesk.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** What was read so far: which letters may follow, and which expressions may begin so. */
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Integer> here = new ArrayList<>();
    }

    /** The next expression, counted from nought. */
    void add(String expression) {
        int number = expressions++;
        for (String prefix : Prefixes.of(expression)) {
            Node node = root;
            for (char letter : prefix.toCharArray()) {
                node = node.next.computeIfAbsent(letter, l -> new Node());
            }
            node.here.add(number);
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
            node = at < words.length() ? node.next.get(words.charAt(at)) : null;
            at++;
        }
    }
}
