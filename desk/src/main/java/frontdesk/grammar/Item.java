package frontdesk.grammar;

import java.util.List;

/**
 * A stretch of words that has been given a value.
 *
 * @param from the first word, {@code to} the one after the last
 * @param cost how much had to be assumed to read it so
 * @param why the pattern that it fits; empty where the words were known as they stand
 * @param parts the readings that it was put together from
 */
public record Item(int from, int to, Value value, double cost, String why, List<Item> parts) {
    public Item(int from, int to, Value value, double cost) {
        this(from, to, value, cost, "", List.of());
    }

    /** What the reading is worth: the words it explains, less what it assumes. */
    public double worth() {
        return to - from - cost;
    }

    public boolean overlaps(Item other) {
        return from < other.to && other.from < to;
    }
}
