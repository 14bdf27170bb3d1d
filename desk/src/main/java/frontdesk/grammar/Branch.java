package frontdesk.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What may come after the first pieces of some rules, and which of these are whole by then.
 *
 * <pre>
 *   at ─┬─ &lt;hour&gt; ●            "at seven"
 *       └─ &lt;hour&gt; ─ on ─ &lt;days&gt; ●
 * </pre>
 */
final class Branch {
    /** @param rank where several rules make something of the same words, its place among them */
    record Whole(Rule rule, int rank) {}

    private static final int SLOTS = Slot.values().length;

    private final List<Whole> whole = new ArrayList<>();
    private final Map<Set<String>, Branch> afterAny = new HashMap<>();
    private final Map<String, List<Branch>> afterWord = new HashMap<>();
    private final @Nullable Branch[] afterSlot = new Branch[SLOTS];
    private int slots;

    void grow(Rule rule, int rank) {
        Branch branch = this;
        for (Rule.Piece piece : rule.pieces()) {
            branch = branch.next(piece);
        }
        branch.whole.add(new Whole(rule, rank));
    }

    private Branch next(Rule.Piece piece) {
        return switch (piece) {
            case Rule.Piece.Words words -> afterAny.computeIfAbsent(words.any(), this::branchAfter);
            case Rule.Piece.Slotted slotted -> next(slotted.slot());
        };
    }

    private Branch branchAfter(Set<String> words) {
        var branch = new Branch();
        words.forEach(
                word -> afterWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(branch));
        return branch;
    }

    private Branch next(Slot slot) {
        slots |= slot.bit();
        Branch known = afterSlot[slot.ordinal()];
        if (known == null) {
            known = new Branch();
            afterSlot[slot.ordinal()] = known;
        }
        return known;
    }

    List<Whole> whole() {
        return whole;
    }

    /** The ways on from here by this word. */
    List<Branch> after(String word) {
        return afterWord.getOrDefault(word, List.of());
    }

    /** The way on from here by this slot, null where no rule asks for it. */
    @Nullable
    Branch after(Slot slot) {
        return afterSlot[slot.ordinal()];
    }

    /** The slots that are asked for next, a bit for each. */
    int slots() {
        return slots;
    }
}
