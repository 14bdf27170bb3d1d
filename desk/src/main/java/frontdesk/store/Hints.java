package frontdesk.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what may be missed, after the transactions that it is about and many pieces at once: NOTIFY in a transaction holds a lock of the whole
 * server until that commit is on disk, so that one commit would wait for the other.
 */
final class Hints implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Hints.class.getName());
    private static final Duration GATHERING = Duration.ofMillis(15);
    private static final int MOST = 10_000;

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);
    /** No piece is empty: each begins with its channel. */
    private static final String END = "";

    private final Jdbi jdbi;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST);
    private @Nullable Thread thread;

    Hints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where more waits than anybody could use, the rest is dropped. */
    void add(Collection<String> pieces) {
        if (!pieces.isEmpty()) {
            pieces.forEach(waiting::offer);
            start();
        }
    }

    private synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("frontdesk-hints").start(this::run);
        }
    }

    private void run() {
        try {
            boolean ended = false;
            while (!ended) {
                Set<String> pieces = new LinkedHashSet<>();
                pieces.add(waiting.take());
                waiting.drainTo(pieces);
                ended = pieces.remove(END);
                if (!pieces.isEmpty()) {
                    tell(pieces);
                }
                LockSupport.parkNanos(GATHERING.toNanos());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Set<String> pieces) {
        try (var handle = jdbi.open()) {
            // What may be missed need not be on disk.
            handle.createQuery("""
                            select pg_notify(:wire, news), set_config('synchronous_commit', 'off', true)
                            from unnest(:news) news
                            """)
                    .bind("wire", Listening.WIRE)
                    .bindArray("news", String.class, pieces.toArray())
                    .mapToMap()
                    .list();
        } catch (JdbiException unreachable) {
            LOG.log(Level.DEBUG, "hints could not be told", unreachable);
        }
    }

    /** What was to be told is told first. */
    @Override
    public synchronized void close() {
        if (thread != null && waiting.offer(END)) {
            try {
                thread.join(LONGEST_GOODBYE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
