package frontdesk.call;

import frontdesk.turns.Patience;

/**
 * The replies that are still to come on a line of words. The first of them are not wanted any more where the caller spoke over them. Times are
 * milliseconds of the call's clock.
 */
final class Awaited {
    private int open;
    private int unwanted;
    private int said;
    private long since;

    /** One more question is with the receptionist. */
    void asked(long now) {
        if (open++ == unwanted) {
            since = now;
        }
    }

    /** None of those that are to come is wanted any more. */
    void overtaken() {
        unwanted = open;
    }

    /** What is coming just now is wanted. */
    boolean isWanted() {
        return unwanted == 0;
    }

    /** A sentence of the reply that is coming has been said already. */
    void saysAhead() {
        said++;
    }

    /** How many of its sentences have been. */
    int saidAhead() {
        return said;
    }

    /** A reply is whole; whether it is wanted. */
    boolean came(long now) {
        open--;
        since = now;
        said = 0;
        if (unwanted > 0) {
            unwanted--;
            return false;
        }
        return true;
    }

    /** The caller waits for an answer. */
    boolean isAny() {
        return open > unwanted;
    }

    /** The caller waits, and nothing of the answer has been said. */
    boolean isUnheard() {
        return isAny() && said == 0;
    }

    /** It has taken so long that it will not come. */
    boolean isLost(long now) {
        return now - since >= Patience.BRAIN;
    }

    /** Since when the caller has waited for the one that comes next. */
    long since() {
        return since;
    }
}
