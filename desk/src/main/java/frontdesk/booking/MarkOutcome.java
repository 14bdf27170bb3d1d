package frontdesk.booking;

/** What became of the wish to write down how a visit went, or to undo the last step. */
public sealed interface MarkOutcome {
    record Marked(Booking booking) implements MarkOutcome {}

    /** Its state does not allow that: nobody arrives at a cancelled booking. */
    record NotNow(Booking booking) implements MarkOutcome {}

    /** Undoing would need a time that somebody else has by now. */
    record TimeGone(Booking booking) implements MarkOutcome {}

    record NoSuchBooking() implements MarkOutcome {}

    /** Somebody changed it since it was looked at; this is how it stands. */
    record Stale(Booking booking) implements MarkOutcome {}
}
