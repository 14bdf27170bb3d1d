package frontdesk.booking;

import java.time.Instant;
import java.util.List;

import frontdesk.kernel.GroupId;

/** What became of the wish to keep or book several times together: all or none. */
public sealed interface VisitOutcome {
    /** In the order of the wishes. */
    record Held(GroupId group, List<Booking> holds, Instant until) implements VisitOutcome {}

    record Booked(GroupId group, List<Booking> bookings, boolean repeated) implements VisitOutcome {}

    /** Nothing was taken, because of this wish: counted from 0. */
    record Refused(int which, HoldOutcome reason) implements VisitOutcome {}

    /** The diary of record has not agreed to this wish while somebody waited, so that nothing was booked on either side. */
    record Unanswered(int which) implements VisitOutcome {}
}
