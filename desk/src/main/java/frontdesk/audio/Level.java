package frontdesk.audio;

import java.util.Arrays;

/** How loud sound is, in decibels below full scale (dBFS: 0 is a full-scale square wave, -3 a full-scale sine), and making it as loud as it should be. */
public final class Level {
    /** What digital silence reads. */
    public static final double SILENT = -100;

    private static final int WINDOW = Frame.USUAL;

    private Level() {}

    /** The level of the whole piece. */
    public static double dbfs(short[] samples) {
        return samples.length == 0 ? SILENT : ofPower(power(samples, 0, samples.length));
    }

    /** The level while somebody speaks: of the 20 ms windows (at 8,000 Hz) that come within 15 dB of the loudest ones. */
    public static double ofSpeech(short[] samples) {
        int windows = samples.length / WINDOW;
        if (windows == 0) {
            return dbfs(samples);
        }
        double[] powers = new double[windows];
        for (int i = 0; i < windows; i++) {
            powers[i] = power(samples, i * WINDOW, WINDOW);
        }
        double[] sorted = powers.clone();
        Arrays.sort(sorted);
        double least = sorted[(int) (0.95 * (windows - 1))] / 31.6;
        return ofPower(Arrays.stream(powers).filter(p -> p >= least).average().orElse(0));
    }

    /** Makes the speech in it that loud, but never so loud that a peak is cut off. */
    public static short[] speechAt(double dbfs, short[] samples) {
        double now = ofSpeech(samples);
        if (now <= SILENT) {
            return samples.clone();
        }
        int peak = 1;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double gain = Math.min(Math.pow(10, (dbfs - now) / 20), 32_000.0 / peak);
        short[] louder = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            louder[i] = (short) Math.round(samples[i] * gain);
        }
        return louder;
    }

    /**
     * Without the silence that speech engines put first and last: from 40 ms before the first sound, because many words
     * begin softly, to that long after the last one; empty where all of it is silent.
     */
    public static short[] withoutSilence(short[] samples, int rate, int millisAfter) {
        int window = rate / 100;
        double quiet = Math.max(32_768.0 * 32_768.0 * Math.pow(10, (ofSpeech(samples) - 26) / 10), 4);
        int first = 0;
        while (first + window <= samples.length && power(samples, first, window) < quiet) {
            first += window;
        }
        int last = samples.length;
        while (last - window >= first && power(samples, last - window, window) < quiet) {
            last -= window;
        }
        if (first + window > last) {
            return new short[0];
        }
        return Arrays.copyOfRange(
                samples, Math.max(0, first - 4 * window), Math.min(samples.length, last + rate * millisAfter / 1_000));
    }

    static double power(short[] samples, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double ofPower(double power) {
        return power <= 0 ? SILENT : Math.max(SILENT, 10 * Math.log10(power / (32_768.0 * 32_768.0)));
    }
}
