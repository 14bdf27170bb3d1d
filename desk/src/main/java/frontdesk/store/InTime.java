package frontdesk.store;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import frontdesk.kernel.OutsideTrouble;

/** Lets somebody ask who cannot wait for long: what has not come by then is given up, and its connection with it. */
final class InTime {
    private InTime() {}

    /** @throws OutsideTrouble where nothing has come by then */
    static <T> T ask(Duration patience, Supplier<T> question) {
        var answer = new FutureTask<>(question::get);
        Thread.ofVirtual().name("ask").start(answer);
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw OutsideTrouble.passing("database", "it does not answer in time", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException thrown
                    ? thrown
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", stopping);
        }
    }
}
