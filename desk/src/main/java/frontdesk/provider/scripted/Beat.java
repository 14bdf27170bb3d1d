package frontdesk.provider.scripted;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The beat in which a stand-in speaks and plays. It does not drift; but what a machine that stood still has missed is not made up for in one burst, of which
 * the desk would rightly throw most away.
 */
final class Beat {
    private static final int MOST_BEHIND = 5;

    private final long pace;
    private long next = System.nanoTime();

    Beat(Duration pace) {
        this.pace = pace.toNanos();
    }

    /** Waits until the next one is due. */
    void await() {
        next = Math.max(next + pace, System.nanoTime() - MOST_BEHIND * pace);
        LockSupport.parkNanos(next - System.nanoTime());
    }
}
