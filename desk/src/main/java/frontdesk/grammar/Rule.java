package frontdesk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How words and values side by side make a new value. A pattern is written as it is said: {@code "half past <hour>"}; a bar parts
 * words of equal right, a question mark follows what may be missing: {@code "on|for the? <nth> of? <month>"}.
 *
 * @param pattern as it was written, to tell why something was understood
 * @param cost how much is assumed where this rule is used
 * @param make the value, or null where these values do not go together
 */
public record Rule(String pattern, List<Piece> pieces, double cost, Function<Match, @Nullable Value> make) {

    /** What is asked for at one place of a pattern. */
    sealed interface Piece {
        record Words(Set<String> any) implements Piece {}

        record Slotted(Slot slot) implements Piece {}
    }

    /** The rules for some patterns that all make the same value. */
    public static List<Rule> rules(double cost, Function<Match, @Nullable Value> make, String... patterns) {
        var rules = new ArrayList<Rule>();
        for (String pattern : patterns) {
            expand(pattern, List.of(pattern.trim().split("\\s+")), 0, List.of(), cost, make, rules);
        }
        return rules;
    }

    private static void expand(
            String pattern,
            List<String> parts,
            int at,
            List<Piece> before,
            double cost,
            Function<Match, @Nullable Value> make,
            List<Rule> into) {
        if (at == parts.size()) {
            into.add(new Rule(pattern, before, cost, make));
            return;
        }
        String part = parts.get(at);
        boolean optional = part.endsWith("?");
        if (optional) {
            expand(pattern, parts, at + 1, before, cost, make, into);
        }
        var longer = new ArrayList<>(before);
        longer.add(piece(optional ? part.substring(0, part.length() - 1) : part));
        expand(pattern, parts, at + 1, List.copyOf(longer), cost, make, into);
    }

    private static Piece piece(String part) {
        return part.startsWith("<")
                ? new Piece.Slotted(Slot.named(part.substring(1, part.length() - 1)))
                : new Piece.Words(Set.of(part.split("\\|")));
    }
}
