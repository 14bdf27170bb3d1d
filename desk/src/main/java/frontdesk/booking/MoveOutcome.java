package frontdesk.booking;

/** What became of the wish to move a booking. */
public sealed interface MoveOutcome {
    record Moved(Booking booking) implements MoveOutcome {}

    /** The booking stays where it was, for the reason that a hold would give: anything but {@link HoldOutcome.Held}. */
    record Refused(HoldOutcome reason) implements MoveOutcome {}

    /** The diary of record does not answer in time: the booking stays where it was. */
    record Unanswered(Booking booking) implements MoveOutcome {}

    record NoSuchBooking() implements MoveOutcome {}

    /** Somebody changed it since it was looked at; this is how it stands. */
    record Stale(Booking booking) implements MoveOutcome {}
}
