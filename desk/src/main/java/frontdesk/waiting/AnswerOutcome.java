package frontdesk.waiting;

import java.util.List;

import frontdesk.booking.Booking;
import frontdesk.timetable.Offer;

/** What became of an answer to an offer. */
public sealed interface AnswerOutcome {
    record Booked(Booking booking) implements AnswerOutcome {}

    /** It is kept for them until the diary of record agrees; they are told what came of it. */
    record Pending(Booking hold, boolean byLink) implements AnswerOutcome {}

    /** They do not wait any more; no is never too late. */
    record Declined() implements AnswerOutcome {}

    /** The answer came too late, whether or not they had been passed over by then, and the time is gone; they wait on. */
    record TooLate(List<Offer> nearest) implements AnswerOutcome {}

    /** Nothing is offered to them. */
    record NothingOffered() implements AnswerOutcome {}
}
