package frontdesk.calendars;

/** What came of a decision. */
public sealed interface Settled {
    record Done() implements Settled {}

    /** @param why in words */
    record Cannot(String why) implements Settled {}
}
