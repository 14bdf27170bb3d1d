package frontdesk.journal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;

/**
 * What the conversations of a stretch of time were like.
 *
 * @param counts those of all days together
 * @param days those that had any, by the calendar of the place
 * @param hours those that had any, by the clock of the place
 * @param wonBack of the {@link #LOST} ones, how many callers had a booking made, moved or put on the waiting list by a later call of theirs within a week
 */
public record CallFigures(
        CallCounts counts,
        SortedMap<LocalDate, CallCounts> days,
        List<Hour> hours,
        Map<Channel, Integer> channels,
        Sentences sentences,
        int wonBack,
        CallGroups groups,
        CallAims aims) {
    /** What came of a call after which a business has one customer less, if nobody does anything. */
    public static final List<Disposition> LOST =
            List.of(Disposition.ABANDONED, Disposition.FAILED, Disposition.NOT_BOOKED);

    /** What came of a telephone call after which its caller is to be written to or called back. */
    public static final List<Disposition> MISSED =
            Stream.concat(LOST.stream(), Stream.of(Disposition.MESSAGE_TAKEN)).toList();

    /** How many began within this hour of a weekday. */
    public record Hour(DayOfWeek weekday, int hour, int calls) {}

    /**
     * What callers said, where it was written down what was understood of it.
     *
     * @param lost of which nothing was understood
     */
    public record Sentences(int all, int lost) {}

    public int all() {
        return counts.all();
    }

    public int ended() {
        return counts.all() - counts.open();
    }

    public int ended(Disposition disposition) {
        return counts.ended(disposition);
    }

    public int lost() {
        return LOST.stream().mapToInt(this::ended).sum();
    }
}
