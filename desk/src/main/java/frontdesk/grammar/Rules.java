package frontdesk.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a language, found by what they begin with. */
public final class Rules {
    private final Map<String, List<Rule>> byWord = new HashMap<>();
    private final Map<Slot, List<Rule>> bySlot = new EnumMap<>(Slot.class);

    public Rules(List<Rule> all) {
        for (Rule rule : all) {
            switch (rule.pieces().getFirst()) {
                case Rule.Piece.Words words ->
                    words.any().forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                            .add(rule));
                case Rule.Piece.Slotted slotted ->
                    bySlot.computeIfAbsent(slotted.slot(), s -> new ArrayList<>())
                            .add(rule);
            }
        }
    }

    public List<Rule> beginningWith(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    public List<Rule> beginningWith(Value value) {
        var rules = new ArrayList<Rule>();
        bySlot.forEach((slot, some) -> {
            if (slot.accepts(value)) {
                rules.addAll(some);
            }
        });
        return rules;
    }
}
