package frontdesk.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules of a language as one tree: those that begin alike share their way until they part, and are tried together. */
public final class Rules {
    private final Branch root = new Branch();

    public Rules(List<Rule> all) {
        var ranked = new ArrayList<>(all);
        ranked.sort(Comparator.comparingInt(Rules::beginning).thenComparing(Rules::goesOnWithWord));
        for (int rank = 0; rank < ranked.size(); rank++) {
            root.grow(ranked.get(rank), rank);
        }
    }

    /** Whether any of these words stand for something by themselves: else nothing can be made of the others. */
    public boolean know(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (Character.isDigit(tokens.word(at).charAt(0)) || isWhole(root, tokens, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(Branch branch, Tokens tokens, int at) {
        if (!branch.whole().isEmpty()) {
            return true;
        }
        for (Branch next : branch.after(tokens.word(at))) {
            if (isWhole(next, tokens, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static int beginning(Rule rule) {
        return switch (rule.pieces().getFirst()) {
            case Rule.Piece.Words _ -> -1;
            case Rule.Piece.Slotted slotted -> slotted.slot().ordinal();
        };
    }

    private static boolean goesOnWithWord(Rule rule) {
        return rule.pieces().size() > 1 && rule.pieces().get(1) instanceof Rule.Piece.Words;
    }

    /** Where every rule begins. */
    Branch root() {
        return root;
    }
}
