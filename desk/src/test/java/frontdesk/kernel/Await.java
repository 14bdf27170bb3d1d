package frontdesk.kernel;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits, in tests, for what other threads bring about: as long as a slow machine may take for it, no longer than it takes, and without keeping one of
 * its cores busy meanwhile.
 */
public final class Await {
    /** Nothing that a test waits for takes so long anywhere; whoever waits longer waits in vain. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final long LOOK = 2_000_000;

    private Await() {}

    public static void until(BooleanSupplier holds) {
        until(LONGEST, holds);
    }

    public static void until(Duration longest, BooleanSupplier holds) {
        long end = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("nobody waits for it any more");
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it did not come true within " + longest);
            }
            LockSupport.parkNanos(LOOK);
        }
    }
}
