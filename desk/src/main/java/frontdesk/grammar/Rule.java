package frontdesk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How words and values side by side make a new value. A pattern is written as it is said: {@code "half past <hour>"}; a bar parts
 * words of equal right, a question mark follows what may be missing, brackets hold together: {@code "on|for the? <nth> of? <month>"},
 * {@code "(a partir de|desde) <days>"}.
 *
 * @param pattern as it was written, to tell why something was understood
 * @param cost how much is assumed where this rule is used
 * @param make the value, or null where these values do not go together
 */
public record Rule(String pattern, List<Piece> pieces, double cost, Function<Match, @Nullable Value> make) {

    /** What is asked for at one place of a pattern. */
    public sealed interface Piece {
        record Words(Set<String> any) implements Piece {}

        record Slotted(Slot slot) implements Piece {}
    }

    /** The rules for some patterns that all make the same value. */
    public static List<Rule> rules(double cost, Function<Match, @Nullable Value> make, String... patterns) {
        var rules = new ArrayList<Rule>();
        for (String pattern : patterns) {
            for (List<Piece> pieces : ways(parts(spaced(pattern), ' '))) {
                rules.add(new Rule(pattern, pieces, cost, make));
            }
        }
        return rules;
    }

    private static String spaced(String pattern) {
        return pattern.trim().replaceAll("(\\)\\??)(?=[^\\s|)?])", "$1 ");
    }

    /** Every way to say these parts one after the other. */
    private static List<List<Piece>> ways(List<String> parts) {
        List<List<Piece>> ways = List.of(List.of());
        for (String part : parts) {
            List<List<Piece>> choices = choices(part);
            var longer = new ArrayList<List<Piece>>();
            for (List<Piece> way : ways) {
                for (List<Piece> choice : choices) {
                    var both = new ArrayList<>(way);
                    both.addAll(choice);
                    longer.add(List.copyOf(both));
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static List<List<Piece>> choices(String part) {
        var choices = new ArrayList<List<Piece>>();
        boolean optional = part.endsWith("?");
        if (optional) {
            choices.add(List.of());
        }
        String bare = optional ? part.substring(0, part.length() - 1) : part;
        if (bare.startsWith("(")) {
            for (String choice : parts(bare.substring(1, bare.length() - 1), '|')) {
                choices.addAll(ways(parts(choice, ' ')));
            }
        } else {
            choices.add(List.of(piece(bare)));
        }
        return choices;
    }

    private static Piece piece(String part) {
        return part.startsWith("<")
                ? new Piece.Slotted(Slot.named(part.substring(1, part.length() - 1)))
                : new Piece.Words(Set.copyOf(List.of(part.split("\\|"))));
    }

    /** Cut at a mark, but not within brackets. */
    private static List<String> parts(String text, char mark) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at == text.length() ? mark : text.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == mark && (depth == 0 || at == text.length())) {
                if (at > start) {
                    parts.add(text.substring(start, at));
                }
                start = at + 1;
            }
        }
        return parts;
    }
}
