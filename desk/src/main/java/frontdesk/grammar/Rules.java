package frontdesk.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rules of a language, found by what they begin with and by the word that comes then. */
public final class Rules {
    private final Map<String, Starts> byWord = new HashMap<>();
    private final Map<Slot, Starts> bySlot = new EnumMap<>(Slot.class);

    /** Rules with the same beginning: those that go on with a certain word, and the others. */
    private static final class Starts {
        private final Map<String, List<Rule>> byNext = new HashMap<>();
        private final List<Rule> others = new ArrayList<>();

        void add(Rule rule) {
            if (rule.pieces().size() > 1 && rule.pieces().get(1) instanceof Rule.Piece.Words words) {
                words.any().forEach(word -> byNext.computeIfAbsent(word, w -> new ArrayList<>())
                        .add(rule));
            } else {
                others.add(rule);
            }
        }

        void before(String next, int slots, Consumer<Rule> use) {
            for (Rule rule : others) {
                if (rule.goesOn(slots)) {
                    use.accept(rule);
                }
            }
            List<Rule> fitting = byNext.get(next);
            if (fitting != null) {
                fitting.forEach(use);
            }
        }
    }

    public Rules(List<Rule> all) {
        for (Rule rule : all) {
            switch (rule.pieces().getFirst()) {
                case Rule.Piece.Words words ->
                    words.any().forEach(word -> byWord.computeIfAbsent(word, w -> new Starts())
                            .add(rule));
                case Rule.Piece.Slotted slotted ->
                    bySlot.computeIfAbsent(slotted.slot(), s -> new Starts()).add(rule);
            }
        }
    }

    /**
     * @param next the word after it
     * @param slots those that accept what begins at that word, a bit for each
     */
    void beginningWith(String word, String next, int slots, Consumer<Rule> use) {
        Starts starts = byWord.get(word);
        if (starts != null) {
            starts.before(next, slots, use);
        }
    }

    /** The same, for those that begin with what one of these slots accepts. */
    void beginningWith(int accepting, String next, int slots, Consumer<Rule> use) {
        bySlot.forEach((slot, starts) -> {
            if ((accepting & slot.bit()) != 0) {
                starts.before(next, slots, use);
            }
        });
    }
}
