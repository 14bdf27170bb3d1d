package frontdesk.grammar;

/**
 * A stretch of words that has been given a value.
 *
 * @param from the first word, {@code to} the one after the last
 * @param cost how much had to be assumed to read it so
 */
public record Item(int from, int to, Value value, double cost) {
    /** What the reading is worth: the words it explains, less what it assumes. */
    public double worth() {
        return to - from - cost;
    }

    public boolean overlaps(Item other) {
        return from < other.to && other.from < to;
    }
}
