package frontdesk.provider.sip;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** When something is done the next time: once, however often that is asked for, and after each failure later. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LAST = Duration.ofMinutes(2);

    private final ScheduledExecutorService timers;
    private final Runnable what;
    private @Nullable ScheduledFuture<?> due;
    private Duration patience = FIRST;

    Retries(ScheduledExecutorService timers, Runnable what) {
        this.timers = timers;
        this.what = what;
    }

    /** In place of whatever was planned before. */
    synchronized void in(Duration after) {
        if (due != null) {
            due.cancel(false);
        }
        due = timers.schedule(what, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It has failed. */
    synchronized void later() {
        in(patience);
        patience = patience.multipliedBy(2).compareTo(LAST) > 0 ? LAST : patience.multipliedBy(2);
    }

    /** It has not. */
    synchronized void forget() {
        patience = FIRST;
    }
}
