package frontdesk.provider.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes those for whom sound has come, and those who have waited for it too long: all calls together, every 5 ms. Fifty frames a second and call, each
 * of which wakes a thread, and each wait with a timer of its own, cost more than all that is done with the sound; a thread that is awake wakes the
 * next one for nothing.
 */
final class Lookout {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Lookout SHARED = new Lookout();

    private final Set<Inbound> lines = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofVirtual().name("lookout").unstarted(this::run);

    private Lookout() {
        thread.start();
    }

    /** Looks at this line from now on. */
    static void watch(Inbound line) {
        if (SHARED.lines.add(line)) {
            LockSupport.unpark(SHARED.thread);
        }
    }

    static void forget(Inbound line) {
        SHARED.lines.remove(line);
    }

    private void run() {
        while (true) {
            long now = System.nanoTime();
            lines.forEach(line -> line.look(now));
            if (lines.isEmpty()) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, BETWEEN_LOOKS);
            }
        }
    }
}
