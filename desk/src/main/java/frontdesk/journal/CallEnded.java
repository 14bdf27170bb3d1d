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
    /** Why it ended for us where the carrier has joined the caller and a person. */
    public static final String PUT_THROUGH = "put the caller through";
    /** Why it ended where the two talked by way of us. */
    public static final String TALKED = "the person hung up";
    /** Why it ended where an outside agent said so, before its platform tells how. */
    public static final String REPORTED = "reported that it is over";

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
