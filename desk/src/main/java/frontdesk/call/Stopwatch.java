package frontdesk.call;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Turn.Latency;

/** Where the time between the caller's last speech and our first sound goes, turn after turn. */
final class Stopwatch {
    private final java.util.function.LongSupplier nanoTime;
    private long silence = -1;
    private long ended;
    private long ears;
    private long brain;
    private long tools;
    private long replied;
    private long held;
    private long saying;

    Stopwatch(java.util.function.LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** In nanoseconds; only what lies between two of them says anything. */
    long now() {
        return nanoTime.getAsLong();
    }

    /** The caller's speech counts as over, after that many milliseconds of silence. */
    synchronized void ended(long afterSilence) {
        silence = afterSilence;
        ended = nanoTime.getAsLong();
        ears = 0;
        brain = 0;
        tools = 0;
        held = 0;
        replied = -1;
    }

    synchronized void heard() {
        ears = nanoTime.getAsLong() - ended;
    }

    synchronized void replied(long nanos, long toolMicros) {
        tools += toolMicros * 1_000;
        brain += Math.max(0, nanos - toolMicros * 1_000);
        replied = nanoTime.getAsLong();
    }

    /** The answer may be spoken now; where it was there before, it has waited for the silence to be long enough. */
    synchronized void saying() {
        saying = nanoTime.getAsLong();
        held = replied < 0 ? 0 : saying - replied;
    }

    /** The first sound goes to the line: what the caller has waited for; null where he had not spoken. */
    synchronized @Nullable Latency sounding() {
        if (silence < 0) {
            return null;
        }
        long voice = nanoTime.getAsLong() - saying;
        var latency =
                new Latency((int) silence + millis(held), millis(ears), millis(brain), millis(tools), millis(voice), 0);
        silence = -1;
        return latency;
    }

    private static int millis(long nanos) {
        return (int) ((nanos + 500_000) / 1_000_000);
    }
}
