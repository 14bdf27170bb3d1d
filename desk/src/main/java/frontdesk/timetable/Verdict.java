package frontdesk.timetable;

import java.util.List;

import frontdesk.kernel.TimeSlot;

/** What the timetable says to one start. */
public sealed interface Verdict {
    /**
     * @param slot what the customer is told
     * @param placements the ways to meet the wish, best first
     */
    record Free(TimeSlot slot, List<Placement> placements) implements Verdict {}

    record Taken() implements Verdict {}

    record Closed() implements Verdict {}

    record NotOffered(Why why) implements Verdict {}
}
