package frontdesk.provider.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The beat of every line whose carrier wants a moment of sound every 20 ms: one thread for all of them. It does not drift; beats that could not be
 * kept for more than {@link #MOST_BEHIND} are left out, since a burst of sound helps nobody.
 */
public final class Metronome implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Metronome.class.getName());
    private static final int MOST_BEHIND = 3;

    private final Set<Runnable> lines = ConcurrentHashMap.newKeySet();
    private final long pace;
    private final Thread thread;
    private volatile boolean stopped;

    public Metronome() {
        this(Duration.ofMillis(20));
    }

    /** @param pace how long a moment takes: a shorter one runs calls faster than real time */
    public Metronome(Duration pace) {
        this.pace = pace.toNanos();
        this.thread = Thread.ofPlatform().daemon().name("metronome").start(this::run);
    }

    /** Calls this with every beat until it is taken off; it must not wait. */
    public void add(Runnable line) {
        lines.add(line);
        LockSupport.unpark(thread);
    }

    public void remove(Runnable line) {
        lines.remove(line);
    }

    private void run() {
        long next = System.nanoTime();
        while (!stopped) {
            if (lines.isEmpty()) {
                LockSupport.park(this);
                next = System.nanoTime();
                continue;
            }
            lines.forEach(Metronome::beat);
            next += pace;
            long now = System.nanoTime();
            if (now - next > MOST_BEHIND * pace) {
                next = now;
            }
            while (System.nanoTime() < next && !stopped) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    private static void beat(Runnable line) {
        try {
            line.run();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a line lost a beat", bug);
        }
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
    }
}
