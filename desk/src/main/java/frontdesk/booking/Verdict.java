package frontdesk.booking;

import java.util.List;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/** What the timetable says to one start. */
sealed interface Verdict {
    /**
     * @param slot what the customer is told
     * @param claim what is taken for it: the slot and its buffers
     * @param choices the sets of resources that would do, best first
     */
    record Free(TimeSlot slot, TimeSlot claim, List<List<ResourceId>> choices) implements Verdict {}

    record Taken() implements Verdict {}

    record Closed() implements Verdict {}

    record NotOffered(HoldOutcome.Why why) implements Verdict {}
}
