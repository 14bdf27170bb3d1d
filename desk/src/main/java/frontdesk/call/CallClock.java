package frontdesk.call;

import java.util.function.LongSupplier;

import frontdesk.audio.Frame;

/**
 * The call's own clock: it advances by the caller's sound, and where none comes by the time that really passed. Moved by the thread
 * that listens; read by all.
 */
final class CallClock {
    private final LongSupplier nanoTime;
    private long lastEvent;
    private volatile long nanos;

    CallClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        lastEvent = nanoTime.getAsLong();
    }

    /** Milliseconds since the call began. */
    long now() {
        return nanos / 1_000_000;
    }

    void heard(Frame frame) {
        lastEvent = nanoTime.getAsLong();
        advance(frame.nanos());
    }

    /** No sound has come: answers how much of it is missing since the last time, in samples. */
    int lost() {
        long now = nanoTime.getAsLong();
        long missing = Math.max(0, now - lastEvent);
        lastEvent = now;
        advance(missing);
        return Math.toIntExact(Math.min(missing / (1_000_000_000L / Frame.RATE), 60L * Frame.RATE));
    }

    private void advance(long by) {
        nanos = nanos + by;
    }
}
