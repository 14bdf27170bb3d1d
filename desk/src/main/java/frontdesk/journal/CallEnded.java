package frontdesk.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A conversation is over.
 *
 * @param recording where the stereo recording lies (caller left, agent right), relative to the recordings folder, or null
 */
public record CallEnded(
        By by,
        String reason,
        Disposition disposition,
        @Nullable String recording,
        Instant at) {
    /** Who ended it. */
    public enum By {
        CALLER,
        AGENT,
        CARRIER,
        US
    }

    /** What came of it. */
    public enum Disposition {
        BOOKED,
        MOVED,
        CANCELLED,
        ANSWERED,
        HANDED_OVER,
        MESSAGE_TAKEN,
        /** Put on the waiting list. */
        WAITING,
        NOT_BOOKED,
        ABANDONED,
        /** We called, and nobody but perhaps a machine has answered. */
        NOT_REACHED,
        FAILED
    }
}
