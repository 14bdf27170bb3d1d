package frontdesk.provider.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When whoever is turned away, because we ask too much of a vendor, comes back: one after another, half as often as it may be asked, since others ask it
 * meanwhile. Coming back all together, each later than the last time, most would be turned away again.
 */
final class Turns {
    private final long between;
    private final LongSupplier nanoTime;
    private final AtomicLong last;

    Turns(int mostASecond, LongSupplier nanoTime) {
        this.between = 2 * TimeUnit.SECONDS.toNanos(1) / mostASecond;
        this.nanoTime = nanoTime;
        this.last = new AtomicLong(nanoTime.getAsLong());
    }

    /** How long until the next turn that nobody has. */
    Duration next() {
        long now = nanoTime.getAsLong();
        long turn = last.updateAndGet(before -> now + Math.max(before - now, 0) + between);
        return Duration.ofNanos(turn - now);
    }
}
