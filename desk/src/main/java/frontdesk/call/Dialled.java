package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A call that was placed, from the first ring on. One side is for the carrier's plug, which may tell its news late, twice and in any order: what
 * is settled stays settled, and a line that comes after that is hung up. The other side is for whoever placed the call.
 *
 * <pre>
 *   ringing ──▶ answered(line) ──▶ judged: human, machine
 *      ╰──────▶ busy · no answer · failed · cancelled
 * </pre>
 */
public final class Dialled {
    private final Runnable cancelling;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final List<Consumer<Who>> judges = new ArrayList<>();
    private @Nullable Who who;
    private volatile boolean ringing;

    /** @param cancelling how the carrier is told to stop ringing; it is run at most once, and must not throw */
    public Dialled(Runnable cancelling) {
        this.cancelling = cancelling;
    }

    /** What came of the ringing. */
    public sealed interface Outcome {
        /** Whoever placed the call holds it from now on, hangs it up and closes it. */
        record Answered(Line line) implements Outcome {}

        record Busy() implements Outcome {}

        record NoAnswer() implements Outcome {}

        /** It did not ring; the reason is for the owner to read. */
        record Failed(String reason) implements Outcome {}

        /** We stopped ringing. */
        record Cancelled() implements Outcome {}
    }

    /** Who seems to have answered. */
    public enum Who {
        HUMAN,
        MACHINE,
        UNKNOWN
    }

    // for the carrier's plug

    public void rings() {
        ringing = true;
    }

    /** They picked up, and this is their line. */
    public void answered(Line line) {
        if (!outcome.complete(new Outcome.Answered(line))) {
            line.hangUp();
            line.close();
        }
    }

    /** It will not be answered any more. */
    public void settled(Outcome unanswered) {
        outcome.complete(unanswered);
    }

    public void judged(Who answered) {
        List<Consumer<Who>> told;
        synchronized (judges) {
            if (who != null) {
                return;
            }
            who = answered;
            told = List.copyOf(judges);
        }
        told.forEach(judge -> judge.accept(answered));
    }

    // for whoever placed the call

    /** It has been heard to ring. */
    public boolean isRinging() {
        return ringing && !outcome.isDone();
    }

    /** Waits for what comes of it. After that long it rings no more, whatever the carrier still has to tell. */
    public Outcome awaitOutcome(Duration atMost) {
        try {
            return outcome.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return stop(new Outcome.NoAnswer());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return stop(new Outcome.Cancelled());
        } catch (ExecutionException neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }

    /** Stops ringing; once they have answered there is a line to hang up instead. */
    public void cancel() {
        stop(new Outcome.Cancelled());
    }

    /** Tells this, now or later and once, who seems to have answered; never where the carrier does not know. */
    public void whenJudged(Consumer<Who> judge) {
        Who known;
        synchronized (judges) {
            known = who;
            judges.add(judge);
        }
        if (known != null) {
            judge.accept(known);
        }
    }

    private Outcome stop(Outcome why) {
        if (outcome.complete(why)) {
            cancelling.run();
        }
        return outcome.join();
    }
}
