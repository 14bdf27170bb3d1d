package frontdesk.booking;

/** What became of the wish to book in one go. */
public sealed interface BookOutcome {
    /** {@code repeated} where this request was answered before and nothing was done again. */
    record Booked(Booking booking, boolean repeated) implements BookOutcome {}

    /** It is held until the diary of record agrees, as in {@link ConfirmOutcome.Pending}. */
    record Pending(Booking hold, boolean byLink) implements BookOutcome {}

    /** It was not booked, for the reason that a hold would give: anything but {@link HoldOutcome.Held}. */
    record Refused(HoldOutcome reason) implements BookOutcome {}
}
