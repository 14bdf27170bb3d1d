package frontdesk.audio;

import java.time.Duration;

/**
 * Tells speech from silence on one telephone channel: a 20 ms window counts as loud when its energy stands clearly over the
 * tracked noise floor. Speech begins when three of four windows are loud; it is for the listener to decide how much
 * silence ends a turn. Pure and driven by frames alone: 20 ms of sound are 20 ms of time.
 *
 * <pre>
 *            3 of 4 windows loud                  a window not loud
 *  Silence ──────────────────────▶ Began ─▶ Speech ◀──────────────▶ Silence (0.02 s, 0.04 s, …)
 * </pre>
 */
public final class SpeechDetector {
    private static final int WINDOW = Frame.USUAL;
    private static final long WINDOW_MILLIS = 20;

    /** How far over the noise floor a window is loud, as power. */
    private static final double OVER_FLOOR = 2.5;

    /** Never loud below this (-52 dBFS), whatever the floor: a perfectly silent line must not make a hum into speech. */
    private static final double LEAST = power(-52);

    /** At first the floor is never believed to be higher than this (-30 dBFS), so that a call that opens with speech is heard. */
    private static final double HIGHEST_FLOOR_AT_FIRST = power(-30);

    /** Nobody speaks for two seconds without a gap: what goes on beyond that is the noise of the place, however loud. */
    private static final double HIGHEST_FLOOR = power(-18);

    private static final int FLOOR_KNOWN_FROM = 100;

    /** Noise less than this (15 dB) under the speech swallows the soft ends of words: so many more windows belong to them. */
    private static final double SWALLOWS = 32;

    private static final int SWALLOWED = 4;

    private static final double NEWEST = 0.05;

    /** What is left of the line's direct current on a line without any sound. Halved for ever it would become a number of the kind that processors are slow with. */
    private static final double NOTHING = 1e-9;

    /** After this many silent windows a single loud one is a click, and speech has to begin anew. */
    private static final int PAUSE_ENDS_SPEECH = 6;

    private final NoiseFloor floor = new NoiseFloor();
    private final short[] window = new short[WINDOW];
    private int filled;
    private double steady;

    /** The last windows, newest in the lowest bit: one where loud. */
    private int loud;

    private boolean speaking;
    private int windowsSpoken;
    private int windowsSilent;
    private int windows;

    /** How loud speech is, and the windows after it that passed for it. */
    private double speech;

    private int swallowed;

    /** Hears the next frame, of any length, and says how things stand after it. */
    public Sign hear(Frame frame) {
        Sign sign = now();
        boolean began = false;
        for (short sample : frame.samples()) {
            window[filled++] = sample;
            if (filled == WINDOW) {
                filled = 0;
                sign = window();
                began |= sign instanceof Sign.Began;
            }
        }
        return began ? new Sign.Began(length(windowsSpoken)) : sign;
    }

    private Sign window() {
        double energy = energy();
        double highest = ++windows > FLOOR_KNOWN_FROM ? HIGHEST_FLOOR : HIGHEST_FLOOR_AT_FIRST;
        double noise = Math.min(floor.level(energy), highest);
        boolean isLoud = energy > Math.max(LEAST, OVER_FLOOR * noise);
        loud = loud << 1 | (isLoud ? 1 : 0);
        if (!speaking && Integer.bitCount(loud & 0b1111) >= 3) {
            speaking = true;
            windowsSpoken = 32 - Integer.numberOfLeadingZeros(loud & 0b1111);
            windowsSilent = 0;
            return new Sign.Began(length(windowsSpoken));
        }
        if (speaking && (isLoud || isSwallowed(noise))) {
            learn(isLoud, energy);
            windowsSpoken += windowsSilent + 1;
            windowsSilent = 0;
        } else {
            speaking &= ++windowsSilent < PAUSE_ENDS_SPEECH;
        }
        return now();
    }

    /** Not loud, and likely the end of a word all the same. */
    private boolean isSwallowed(double noise) {
        return windowsSilent == 0 && swallowed < SWALLOWED && noise > LEAST && noise * SWALLOWS > speech;
    }

    private void learn(boolean isLoud, double energy) {
        swallowed = isLoud ? 0 : swallowed + 1;
        if (isLoud) {
            speech = speech == 0 ? energy : speech + NEWEST * (energy - speech);
        }
    }

    private Sign now() {
        return speaking && windowsSilent == 0
                ? new Sign.Speech(length(windowsSpoken))
                : new Sign.Silence(length(windowsSilent));
    }

    /** The window's power without the line's direct current and most of its hum (high pass at 100 Hz). */
    private double energy() {
        double sum = 0;
        for (short sample : window) {
            double blocked = sample - steady;
            steady += 0.08 * blocked;
            sum += blocked * blocked;
        }
        steady = Math.abs(steady) < NOTHING ? 0 : steady;
        return sum / WINDOW;
    }

    /** Not by multiplying a duration, which the JDK does with big decimals: this is asked for every frame of every call. */
    private static Duration length(int windows) {
        return Duration.ofMillis(windows * WINDOW_MILLIS);
    }

    private static double power(double dbfs) {
        return 32_768.0 * 32_768.0 * Math.pow(10, dbfs / 10);
    }

    /** How things stand on the channel. */
    public sealed interface Sign {
        /** Nobody speaks, for so long now: since the last speech, or since the beginning. */
        record Silence(Duration lasting) implements Sign {}

        /** Somebody began to speak, so long ago: that much sound, and better 200 ms more, belongs to the utterance. */
        record Began(Duration ago) implements Sign {}

        /** Somebody speaks, for so long now, pauses for breath included. */
        record Speech(Duration lasting) implements Sign {}
    }
}
