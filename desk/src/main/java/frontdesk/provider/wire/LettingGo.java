package frontdesk.provider.wire;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets go of a caller in good time. A line is closed when it is written down how its call ended, so that any node can tell what comes next; but where
 * that takes long, a caller does not wait for our books in silence.
 */
public final class LettingGo {
    private static final long BOOKS_MILLIS = 1_500;

    private LettingGo() {}

    /** Closes a line soon, which must not mind being closed twice: whoever holds it does so too. */
    public static void soon(Runnable close) {
        CompletableFuture.delayedExecutor(BOOKS_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(close);
    }
}
