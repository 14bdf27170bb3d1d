package frontdesk.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids that sort by the time they were made (UUID version 7, RFC 9562 section 5.7), which keeps index pages dense. Those of one process sort in
 * the order in which they were made, also within one millisecond: the twelve bits after the time count on (section 6.2, method 1).
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final int COUNTER = (1 << COUNTER_BITS) - 1;
    /** The milliseconds since 1970 and the counter of the id that was made last; where the counter runs over, it borrows from the time to come. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        // Begun below the middle, the counter has room for more in this millisecond.
        long now = (System.currentTimeMillis() << COUNTER_BITS) | RANDOM.nextInt(1 << COUNTER_BITS - 1);
        long stamp = LAST.updateAndGet(last -> Math.max(now, last + 1));
        long high = (stamp >>> COUNTER_BITS << 16) | 0x7000L | (stamp & COUNTER);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
