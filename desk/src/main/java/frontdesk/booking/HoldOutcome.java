package frontdesk.booking;

import java.time.Instant;
import java.util.List;

/** What became of the wish to keep a time. */
public sealed interface HoldOutcome {
    record Held(Booking hold, Instant until) implements HoldOutcome {}

    /** Somebody else has it; these are the nearest that are free. */
    record Taken(List<Offer> nearest) implements HoldOutcome {}

    /** Outside the hours, or on a day off. */
    record Closed(List<Offer> nearest) implements HoldOutcome {}

    /** It cannot be booked at all, and why. */
    record NotOffered(Why why, List<Offer> nearest) implements HoldOutcome {}

    enum Why {
        PAST,
        TOO_SOON,
        TOO_FAR,
        /** Nobody, or fewer. */
        BAD_PARTY,
        PARTY_TOO_LARGE,
        UNKNOWN_SERVICE,
        UNKNOWN_RESOURCE,
        BAD_DURATION,
        /** Within the hours, but none of the starts that the grid offers. */
        BETWEEN_STARTS,
        /** The clocks jump over it that night. */
        NO_SUCH_TIME
    }
}
