package frontdesk.provider.scripted;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a call of a stand-in ends: told once, and awaited by whoever wants to know. */
final class Ending<T> {
    private final CompletableFuture<T> how = new CompletableFuture<>();

    /** It has ended like this; the first end counts. */
    void comes(T end) {
        how.complete(end);
    }

    boolean hasCome() {
        return how.isDone();
    }

    /** Empty where the patience ended first. */
    Optional<T> await(Duration patience) throws InterruptedException {
        try {
            return Optional.of(how.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillTalking) {
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }
}
