package frontdesk.calendars;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;

/** What came of reading an outside calendar. */
public sealed interface Reading {
    /** All that there is in the window: what is not in it is there no more. */
    record Whole(List<Seen> seen, @Nullable String token) implements Reading {}

    /**
     * What changed since the last time.
     *
     * @param gone by their names
     */
    record Changes(
            List<Seen> seen, List<String> gone, @Nullable String token) implements Reading {}

    /** Nothing has changed. */
    record Unchanged() implements Reading {}

    /** The vendor does not know from where to read on any more: all of it has to be read. */
    record Expired() implements Reading {}

    /** It will not let us in, until somebody does something about it. */
    record Refused(String whatToDo) implements Reading {}

    /**
     * One event, a series being one.
     *
     * @param name what the calendar calls it, for ever the same
     * @param tag the version that this is, or null where there is no such thing
     * @param booking where we have written it
     * @param busy when it takes the time of whose calendar it is, inside the window; for one of ours also when it takes none
     */
    record Seen(String name, @Nullable String tag, @Nullable BookingId booking, List<TimeSlot> busy) {}
}
