package frontdesk.booking;

/** What became of the wish to cancel a booking. */
public sealed interface CancelOutcome {
    record Cancelled(Booking booking) implements CancelOutcome {}

    record AlreadyCancelled(Booking booking) implements CancelOutcome {}

    record NoSuchBooking() implements CancelOutcome {}

    /** Somebody changed it since it was looked at; this is how it stands. */
    record Stale(Booking booking) implements CancelOutcome {}
}
