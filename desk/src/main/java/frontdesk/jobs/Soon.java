package frontdesk.jobs;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something a moment after it is asked for, once for all who ask meanwhile: what is announced in a rush is worked off together, when the
 * rush is over rather than in its way. Nobody who waits for a text feels the moment.
 */
final class Soon {
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Runnable work;
    private final AtomicBoolean asked = new AtomicBoolean();

    Soon(Runnable work) {
        this.work = work;
    }

    void please() {
        if (asked.compareAndSet(false, true)) {
            Thread.ofVirtual().name("frontdesk-jobs-soon").start(() -> {
                LockSupport.parkNanos(MOMENT.toNanos());
                asked.set(false);
                work.run();
            });
        }
    }
}
