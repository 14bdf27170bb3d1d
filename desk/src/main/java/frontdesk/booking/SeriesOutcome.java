package frontdesk.booking;

import java.time.LocalDateTime;
import java.util.List;

import frontdesk.kernel.GroupId;

/** What became of the wish to book a series. */
public sealed interface SeriesOutcome {
    /** @param left dates that were left out since they cannot be had; none unless that was allowed */
    record Booked(GroupId group, List<Booking> bookings, List<Clash> left, boolean repeated) implements SeriesOutcome {}

    /** Nothing was booked; all that stands in the way, not only the first. */
    record Refused(List<Clash> clashes) implements SeriesOutcome {}

    /** The diary of record has not agreed to all of it while somebody waited, so that nothing was booked on either side. */
    record Unanswered() implements SeriesOutcome {}

    /** A diary of record agrees to all dates or to none: none can be left out for it. */
    record AllOrNone() implements SeriesOutcome {}

    /** One date that cannot be had, and what could be had instead. */
    record Clash(LocalDateTime at, HoldOutcome reason) {}
}
