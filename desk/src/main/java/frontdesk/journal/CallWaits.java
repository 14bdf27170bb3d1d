package frontdesk.journal;

/**
 * How long the callers of a stretch of time waited for answers.
 *
 * @param first the first answer of each conversation
 */
public record CallWaits(Waits all, Waits first) {
    /**
     * In milliseconds.
     *
     * @param slow one answer in twenty took longer
     */
    public record Waits(int answers, int median, int slow) {}
}
