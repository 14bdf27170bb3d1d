package frontdesk.quality;

/** What a call is judged by. */
public enum Criterion {
    /** We answered soon and said who we are. */
    GREETING(1, false),
    /** What the caller said was understood at once. */
    UNDERSTANDING(2, false),
    /** What was not understood was mended soon, and nothing was asked over and over. */
    REPAIR(1, false),
    /** What the caller asked for was done. */
    OUTCOME(3, false),
    /** The caller was content. */
    SENTIMENT(1, false),
    /** Answers came soon. */
    WAIT(1, false),
    /** Where a call is recorded and callers have to be told so, they were. */
    RECORDING(1, true),
    /** Who wants no texts was promised none. */
    TEXTS(1, true);

    /** How much it counts. */
    final int weight;

    private final boolean duty;

    Criterion(int weight, boolean duty) {
        this.weight = weight;
        this.duty = duty;
    }

    /** Whether it is a duty: a call in which it was not kept is looked at by a person, however good the rest of it was. */
    public boolean isDuty() {
        return duty;
    }
}
