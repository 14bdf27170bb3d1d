package frontdesk.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a name that was only heard is written: "Anna Keller", "Ronan O'Neill", "Maria de la Cruz". */
final class NameWriting {
    /** Parts of a name that are written small within it. */
    static final Set<String> SMALL =
            Set.of("van", "von", "der", "den", "de", "la", "le", "di", "da", "del", "bin", "al");

    private NameWriting() {}

    static String written(List<String> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> written(parts.get(at), at == 0))
                .collect(Collectors.joining(" "));
    }

    private static String written(String part, boolean first) {
        String small = part.toLowerCase(Locale.ROOT);
        boolean mixed = !part.equals(small) && !part.equals(part.toUpperCase(Locale.ROOT));
        if (mixed) {
            return part;
        }
        if (!first && SMALL.contains(small)) {
            return small;
        }
        boolean prefixed = small.length() > 3 && (small.startsWith("mc") || small.indexOf('\'') == 1);
        return prefixed ? capital(small.substring(0, 2)) + capital(small.substring(2)) : capital(small);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
