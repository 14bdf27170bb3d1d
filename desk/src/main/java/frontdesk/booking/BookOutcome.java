package frontdesk.booking;

/** What became of the wish to book in one go. */
public sealed interface BookOutcome {
    /** {@code repeated} where this request was answered before and nothing was done again. */
    record Booked(Booking booking, boolean repeated) implements BookOutcome {}

    /** It was not booked, for the reason that a hold would give: anything but {@link HoldOutcome.Held}. */
    record Refused(HoldOutcome reason) implements BookOutcome {}
}
