package frontdesk.inbox;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Keeps two readings apart for twice as long as the first took, at most a fifth of a second: a burst must not take the processor from callers and from
 * those who wait for an answer. What comes alone is read at once.
 */
final class Rest {
    private static final int TIMES = 2;
    private static final long LONGEST = Duration.ofMillis(200).toNanos();

    private final LongSupplier nanos;
    private final LongConsumer pause;
    private volatile long over;

    /**
     * @param nanos the time, as {@link System#nanoTime} tells it
     * @param pause lets so many nanoseconds pass
     */
    Rest(LongSupplier nanos, LongConsumer pause) {
        this.nanos = nanos;
        this.pause = pause;
        this.over = nanos.getAsLong();
    }

    /** Reads as soon as the rest from the reading before is over; nobody else reads meanwhile. */
    void before(Runnable reading) {
        long left = over - nanos.getAsLong();
        if (left > 0) {
            pause.accept(left);
        }
        long begun = nanos.getAsLong();
        try {
            reading.run();
        } finally {
            long ended = nanos.getAsLong();
            over = ended + Math.min(TIMES * (ended - begun), LONGEST);
        }
    }
}
