package frontdesk.webphone;

import java.time.Duration;

/** Whether a page may ring. */
public sealed interface PassOutcome {
    /**
     * It may, once and within a minute.
     *
     * @param address where its socket opens
     * @param longest how long the call may last
     */
    record Granted(String address, Duration longest) implements PassOutcome {}

    /** Every line is in use. */
    record Busy() implements PassOutcome {}

    /** The owner does not want visitors of the booking page to ring from there. */
    record SwitchedOff() implements PassOutcome {}
}
