package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A place where one virtual thread works off what it is given, one after another, out of a bounded queue. */
final class Station<J> {
    private static final System.Logger LOG = System.getLogger(Station.class.getName());

    private final BlockingQueue<Runnable> queue;
    private final Consumer<J> work;
    private final Thread thread;
    private volatile boolean stopped;

    Station(String name, int room, Consumer<J> work) {
        this.queue = new LinkedBlockingQueue<>(room);
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** False where there is no room, because the work does not keep up. */
    boolean give(J job) {
        return queue.offer(() -> work.accept(job));
    }

    /** Breaks off what is being worked on, and goes on with the next. */
    void interrupt() {
        thread.interrupt();
    }

    /** Breaks off and forgets everything. */
    void stop() {
        stopped = true;
        queue.clear();
        thread.interrupt();
    }

    /** Works off what it was given and stops; false where that takes longer than this, and it was broken off. */
    boolean finish(Duration patience) {
        try {
            boolean asked = queue.offer(() -> stopped = true, patience.toMillis(), TimeUnit.MILLISECONDS);
            if (asked && thread.join(patience)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
        return false;
    }

    private void run() {
        while (!stopped) {
            try {
                queue.take().run();
            } catch (InterruptedException broken) {
                // either stopped, or what was to be broken off had ended by itself
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "station failed at its work", bug);
            }
        }
    }
}
