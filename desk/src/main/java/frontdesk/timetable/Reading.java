package frontdesk.timetable;

/** A wish, read against what the business offers. */
public sealed interface Reading permits Timetable, Reading.Impossible {

    /** No time whatever would do. */
    record Impossible(Why why) implements Reading {}
}
