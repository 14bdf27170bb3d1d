package frontdesk.booking;

import java.time.Instant;
import java.util.List;

import frontdesk.timetable.Offer;
import frontdesk.timetable.Why;

/** What became of the wish to keep a time. */
public sealed interface HoldOutcome {
    record Held(Booking hold, Instant until) implements HoldOutcome {}

    /** Somebody else has it; these are the nearest that are free. */
    record Taken(List<Offer> nearest) implements HoldOutcome {}

    /** Outside the hours, or on a day off. */
    record Closed(List<Offer> nearest) implements HoldOutcome {}

    /** It cannot be booked at all, and why. */
    record NotOffered(Why why, List<Offer> nearest) implements HoldOutcome {}
}
