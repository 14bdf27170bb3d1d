package frontdesk.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks after the server four times a second and starts it again when it has died; gives up, and says so, after several failures in a row. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int MOST_FAILURES = 5;

    private final BooleanSupplier isUp;
    private final Start start;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Watch(BooleanSupplier isUp, Start start) {
        this.isUp = isUp;
        this.start = start;
        this.thread =
                Thread.ofPlatform().daemon().name("frontdesk-database-watch").unstarted(this::run);
    }

    /** Starts the server again. */
    @FunctionalInterface
    interface Start {
        void again() throws IOException, StartTrouble;
    }

    static Watch over(BooleanSupplier isUp, Start start) {
        Watch watch = new Watch(isUp, start);
        watch.thread.start();
        return watch;
    }

    private void run() {
        int failures = 0;
        try {
            while (failures < MOST_FAILURES) {
                if (closed.await(INTERVAL.toMillis() << failures, TimeUnit.MILLISECONDS)) {
                    return;
                }
                failures = isUp.getAsBoolean() || startedAgain() ? 0 : failures + 1;
            }
            LOG.log(Level.ERROR, "the embedded database does not start again; mend the cause and restart Frontdesk");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startedAgain() {
        try {
            start.again();
            return true;
        } catch (IOException | StartTrouble | RuntimeException trouble) {
            LOG.log(Level.WARNING, "the embedded database did not start: {0}", trouble.getMessage());
            return false;
        }
    }

    /** Waits until a start that is under way is through, so that nobody stops what is only just starting. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
