package frontdesk.errand;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;

/**
 * One call to one provider.
 *
 * @param conversation what the agent platform calls it, once it has told
 * @param taker who places it
 * @param result what came of it, once it is over
 */
public record ErrandCall(
        CallId id,
        ErrandId errand,
        int place,
        @Nullable String conversation,
        String taker,
        State state,
        @Nullable Result result,
        Instant takenAt,
        @Nullable Instant endedAt) {
    /** Whether it has been placed and has begun. */
    public enum State {
        PLACING,
        LIVE,
        ENDED
    }

    /** What came of a call. */
    public enum Result {
        BOOKED,
        NO_AVAILABILITY,
        /** It ended while the user was being asked. */
        ASKED,
        /** Somebody answered, but nothing was settled. */
        UNSETTLED,
        UNANSWERED,
        /** It could not be placed for a reason of the platform's: that does not count as an attempt. */
        NOT_PLACED,
        FAILED,
        /** Nothing was heard of it any more. */
        LOST,
        STOPPED
    }

    boolean isOver() {
        return state == State.ENDED;
    }
}
