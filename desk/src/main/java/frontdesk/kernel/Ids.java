package frontdesk.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids that sort by the time they were made (UUID version 7, RFC 9562 section 5.7), which keeps index pages dense. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
