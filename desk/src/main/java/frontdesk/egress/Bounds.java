package frontdesk.egress;

import java.time.Duration;

/**
 * How much whoever answers is given.
 *
 * @param connect for a connection to one address
 * @param silence the longest time in which nothing at all comes
 * @param whole for all of it, from looking up the name to the last byte
 * @param bytes the most that an answer may have
 * @param kept how long a connection waits for the next request; zero where each has one of its own
 */
public record Bounds(Duration connect, Duration silence, Duration whole, int bytes, Duration kept) {
    /** The same, with nothing kept. */
    public Bounds keepingNothing() {
        return new Bounds(connect, silence, whole, bytes, Duration.ZERO);
    }
}
