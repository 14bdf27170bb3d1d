package frontdesk.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** What stands in the slots of the rules that are being tried. */
    private final List<Item> slotted = new ArrayList<>();

    private final List<Made> made = new ArrayList<>();

    /** @param rank that of the rule by which it was made */
    private record Made(Item item, int rank) {}

    private static final Comparator<Made> BY_COST =
            Comparator.<Made>comparingDouble(made -> made.item.cost()).thenComparingInt(Made::rank);

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
        for (Branch branch : rules.root().after(tokens.word(at))) {
            walk(branch, at, at + 1);
        }
        takeMade();
        while (!fresh.isEmpty()) {
            Item item = fresh.remove();
            if (keep(item)) {
                int accepted = Slot.accepting(item.value());
                accepting[at] |= accepted;
                begin(item, accepted & rules.root().slots());
                takeMade();
            }
        }
    }

    /** Every rule that begins with this. */
    private void begin(Item item, int slots) {
        slotted.add(item);
        for (int left = slots; left != 0; left &= left - 1) {
            Branch branch = rules.root().after(Slot.of(left));
            if (branch != null) {
                walk(branch, item.from(), item.to());
            }
        }
        slotted.removeLast();
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

    /** Tries all rules that have come as far as a branch, with what stands at a place. */
    private void walk(Branch branch, int from, int at) {
        for (Branch.Whole whole : branch.whole()) {
            make(whole, from, at);
        }
        for (Branch next : branch.after(tokens.word(at))) {
            walk(next, from, at + 1);
        }
        for (int left = branch.slots() & accepting[at]; left != 0; left &= left - 1) {
            Slot slot = Slot.of(left);
            Branch next = branch.after(slot);
            if (next != null) {
                fill(slot, next, from, at);
            }
        }
    }

    /** Goes on with everything at a place that the slot accepts. */
    private void fill(Slot slot, Branch next, int from, int at) {
        for (Item item : startingAt.get(at)) {
            if (slot.accepts(item.value())) {
                slotted.add(item);
                walk(next, from, item.to());
                slotted.removeLast();
            }
        }
    }

    private void make(Branch.Whole whole, int from, int to) {
        Rule rule = whole.rule();
        List<Item> slots = List.copyOf(slotted);
        Value value = rule.make().apply(new Match(slots, around));
        if (value != null) {
            double cost = rule.cost();
            for (Item slot : slots) {
                cost += slot.cost();
            }
            made.add(new Made(new Item(from, to, value, cost, rule.pattern(), slots), whole.rank()));
        }
    }

    /** Of two readings alike the cheaper is kept, else the one whose rule stands first: what is made of it must not cost more than it has to. */
    private void takeMade() {
        if (made.size() > 1) {
            made.sort(BY_COST);
        }
        for (Made one : made) {
            fresh.add(one.item);
        }
        made.clear();
    }
}
