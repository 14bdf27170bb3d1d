package frontdesk.provider.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes who has waited too long for sound: one thread that looks at all lines every 20 ms. On most lines sound comes in time, fifty times a second,
 * and a wait with a time limit of its own wakes the JDK's timer thread twice each time, to set the limit and to take it back, which costs more than
 * all that is done with the frame.
 */
final class Lookout {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Lookout SHARED = new Lookout();

    private final Set<Inbound> lines = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("lookout").start(this::run);

    private Lookout() {}

    /** Looks at this line from now on. */
    static void watch(Inbound line) {
        SHARED.lines.add(line);
        LockSupport.unpark(SHARED.thread);
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
