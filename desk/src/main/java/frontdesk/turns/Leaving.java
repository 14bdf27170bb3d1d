package frontdesk.turns;

import frontdesk.journal.CallEnded.By;

/** Why we let a caller go after our last words, as the journal keeps it. */
enum Leaving {
    GOODBYE(By.AGENT, "said goodbye"),
    /** Nobody spoke, or nothing that anybody could understand. */
    NOBODY_SPOKE(By.AGENT, "heard nobody"),
    /** Whoever goes on for so long does not want an appointment: a line that is left open costs money. */
    TOO_LONG(By.AGENT, "had talked for too long"),
    /** Ears or brain failed too often. */
    TROUBLE(By.US, "could not go on");

    private final By by;
    private final String reason;

    Leaving(By by, String reason) {
        this.by = by;
        this.reason = reason;
    }

    By by() {
        return by;
    }

    String reason() {
        return reason;
    }
}
