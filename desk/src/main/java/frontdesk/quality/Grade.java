package frontdesk.quality;

/** A verdict on one criterion, the best first. */
public enum Grade {
    GOOD(100),
    FAIR(50),
    POOR(0);

    /** Of a hundred. */
    final int worth;

    Grade(int worth) {
        this.worth = worth;
    }
}
