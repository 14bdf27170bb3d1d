package frontdesk.booking;

import java.util.List;

import frontdesk.timetable.Offer;

/** What became of the wish to turn a hold into a booking. */
public sealed interface ConfirmOutcome {
    record Confirmed(Booking booking) implements ConfirmOutcome {}

    /**
     * It is held on for this customer until the diary of record agrees: they are told what came of it. (See {@link DiaryOfRecord}.)
     *
     * @param byLink whether the customer has to confirm it by a link that is sent to them
     */
    record Pending(Booking hold, boolean byLink) implements ConfirmOutcome {}

    /** The hold was let go or ran out, and the time has been taken since, or has gone in the diary of record. (A hold that ran out while its time is still free is confirmed.) */
    record HoldLapsed(List<Offer> nearest) implements ConfirmOutcome {}

    /** This customer has booked as often as one may; the hold stands. */
    record CustomerLimit() implements ConfirmOutcome {}
}
