package frontdesk.audio;

import java.time.Duration;
import java.util.Arrays;

/** A moment of telephone sound: 16-bit linear samples at 8,000 Hz, one channel; most lines send 20 ms (160 samples) at a time. */
public record Frame(short[] samples) {
    /** Samples a second on every line. */
    public static final int RATE = 8_000;

    /** Samples in the usual 20 ms. */
    public static final int USUAL = RATE / 50;

    public static Frame silence() {
        return new Frame(new short[USUAL]);
    }

    public Duration length() {
        return Duration.ofNanos(nanos());
    }

    /** The same as a plain number, for what is asked of every frame of every call. */
    public long nanos() {
        return samples.length * 1_000_000_000L / RATE;
    }

    public long millis() {
        return samples.length * 1_000L / RATE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame(short[] theirs) && Arrays.equals(samples, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return "Frame[" + samples.length + " samples]";
    }
}
