package frontdesk.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Every reading of every stretch of an utterance. It is filled from the last word to the first, so that whatever begins further
 * right is complete when a rule reaches for it.
 *
 * <pre>
 *   a table for [four] on [friday] at [half past [seven]]
 *           [for four]  [on friday at half past seven   ]
 * </pre>
 */
public final class Chart {
    private final Tokens tokens;
    private final Rules rules;
    private final Scene around;
    private final List<List<Item>> startingAt = new ArrayList<>();
    /** Which slots accept something that begins at a place, a bit for each. */
    private final int[] accepting;

    private final ArrayDeque<Item> fresh = new ArrayDeque<>();

    public Chart(Tokens tokens, Rules rules, List<Item> seen, Scene around) {
        this.tokens = tokens;
        this.rules = rules;
        this.around = around;
        this.accepting = new int[tokens.size() + 2];
        for (int at = 0; at <= tokens.size(); at++) {
            startingAt.add(new ArrayList<>());
        }
        for (int at = tokens.size() - 1; at >= 0; at--) {
            fill(at, seen);
        }
    }

    public List<Item> startingAt(int at) {
        return startingAt.get(at);
    }

    private void fill(int at, List<Item> seen) {
        for (Item item : seen) {
            if (item.from() == at) {
                fresh.add(item);
            }
        }
        if (isTaken(at, seen)) {
            return;
        }
        rules.beginningWith(
                tokens.word(at), tokens.word(at + 1), accepting[at + 1], rule -> reach(rule, 1, at, at + 1, List.of()));
        while (!fresh.isEmpty()) {
            Item item = fresh.remove();
            if (keep(item)) {
                int accepted = Slot.accepting(item.value());
                accepting[at] |= accepted;
                List<Item> first = List.of(item);
                int to = item.to();
                rules.beginningWith(accepted, tokens.word(to), accepting[to], rule -> reach(rule, 1, at, to, first));
            }
        }
    }

    /** Inside a telephone number nothing else is looked for. */
    private boolean isTaken(int at, List<Item> seen) {
        for (Item item : seen) {
            if (item.value() instanceof Value.Phone && item.from() <= at && at < item.to()) {
                startingAt.get(at).addAll(fresh.stream().filter(Chart::isPhone).toList());
                fresh.clear();
                return true;
            }
        }
        return false;
    }

    private static boolean isPhone(Item item) {
        return item.value() instanceof Value.Phone;
    }

    private boolean keep(Item item) {
        List<Item> here = startingAt.get(item.from());
        for (int i = 0; i < here.size(); i++) {
            Item known = here.get(i);
            if (known.to() == item.to() && known.value().equals(item.value())) {
                if (item.cost() < known.cost()) {
                    here.set(i, item);
                }
                return false;
            }
        }
        return here.add(item);
    }

    private void reach(Rule rule, int piece, int from, int at, List<Item> slots) {
        if (piece == rule.pieces().size()) {
            make(rule, from, at, slots);
            return;
        }
        switch (rule.pieces().get(piece)) {
            case Rule.Piece.Words words -> {
                if (words.any().contains(tokens.word(at))) {
                    reach(rule, piece + 1, from, at + 1, slots);
                }
            }
            case Rule.Piece.Slotted slotted -> {
                if ((accepting[at] & slotted.slot().bit()) != 0) {
                    for (Item item : startingAt.get(at)) {
                        if (slotted.slot().accepts(item.value())) {
                            var more = new ArrayList<>(slots);
                            more.add(item);
                            reach(rule, piece + 1, from, item.to(), more);
                        }
                    }
                }
            }
        }
    }

    private void make(Rule rule, int from, int to, List<Item> slots) {
        Value value = rule.make().apply(new Match(slots, around));
        if (value != null) {
            double cost = rule.cost();
            for (Item slot : slots) {
                cost += slot.cost();
            }
            fresh.add(new Item(from, to, value, cost, rule.pattern(), slots));
        }
    }
}
