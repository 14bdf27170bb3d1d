package frontdesk.booking;

/** A wish, read against what the business offers. */
sealed interface Reading permits Timetable, Reading.Impossible {

    /** No time whatever would do. */
    record Impossible(HoldOutcome.Why why) implements Reading {}
}
