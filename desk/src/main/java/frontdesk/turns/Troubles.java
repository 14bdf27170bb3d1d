package frontdesk.turns;

/** How often ears and receptionist have failed in a row: a caller repeats himself once or twice, and then it is no use. */
final class Troubles {
    private static final int BORNE_OF_EARS = 2;
    private static final int BORNE_OF_BRAIN = 1;

    private int ears;
    private int brain;

    void earsWork() {
        ears = 0;
    }

    void brainWorks() {
        brain = 0;
    }

    /** The ears broke once more; whether that can be borne. */
    boolean earsMayBreak() {
        return ++ears <= BORNE_OF_EARS;
    }

    boolean brainMayBreak() {
        return ++brain <= BORNE_OF_BRAIN;
    }
}
