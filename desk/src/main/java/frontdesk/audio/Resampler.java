package frontdesk.audio;

/**
 * Changes the sampling rate of a stream: a polyphase low-pass filter (windowed sinc, Kaiser window), so that nothing above
 * the lower rate's half folds back into speech. It keeps its state from piece to piece and lags by {@link #DELAY_MILLIS}
 * at most for telephone sound; {@link #convert} does a whole recording without lag. One instance serves one stream.
 */
public final class Resampler {
    /** How late sound comes out when the lower of the two rates is a telephone's 8,000 Hz. */
    public static final int DELAY_MILLIS = 3;

    /** Zero crossings of the sinc on each side of the middle. */
    private static final int WINGS = 24;

    /** Stop-band below -80 dB. */
    private static final double KAISER_BETA = 8.5;

    /** Where the filter is 6 dB down, as a share of the lower rate's half: 3.7 kHz for a telephone. */
    private static final double CUTOFF = 0.925;

    private final int up;
    private final int down;
    private final int span;
    private final float[][] phases;
    private short[] history;

    /** Where the next output sample lies, in units of 1/up of an input sample, counted from the end of the history. */
    private long position;

    public Resampler(int fromRate, int toRate) {
        if (fromRate < 1_000 || toRate < 1_000 || fromRate > 384_000 || toRate > 384_000) {
            throw new IllegalArgumentException(
                    "A sampling rate lies between 1,000 and 384,000 Hz, not " + fromRate + " to " + toRate);
        }
        int common = gcd(fromRate, toRate);
        up = toRate / common;
        down = fromRate / common;
        double shrink = Math.max(1, (double) down / up);
        int wing = (int) Math.ceil(WINGS * shrink);
        span = 2 * wing;
        phases = up == down ? new float[0][] : filter(up, wing, shrink);
        history = new short[span - 1];
    }

    /** The next piece of the stream, resampled as far as it can be yet. */
    public short[] next(short[] piece) {
        if (up == down) {
            return piece.clone();
        }
        short[] input = new short[history.length + piece.length];
        System.arraycopy(history, 0, input, 0, history.length);
        System.arraycopy(piece, 0, input, history.length, piece.length);
        long end = (long) piece.length * up;
        int count = position >= end ? 0 : (int) ((end - 1 - position) / down) + 1;
        short[] output = new short[count];
        for (int i = 0; i < count; i++, position += down) {
            output[i] = sample(input, (int) (position / up), phases[(int) (position % up)]);
        }
        position -= end;
        System.arraycopy(input, piece.length, history, 0, history.length);
        return output;
    }

    /** A whole recording at another rate, in step with the original. */
    public static short[] convert(short[] samples, int fromRate, int toRate) {
        if (fromRate == toRate) {
            return samples.clone();
        }
        Resampler resampler = new Resampler(fromRate, toRate);
        int wing = resampler.span / 2;
        short[] padded = new short[samples.length + wing];
        System.arraycopy(samples, 0, padded, 0, samples.length);
        resampler.position = (long) (wing - 1) * resampler.up;
        short[] output = resampler.next(padded);
        int length = Math.toIntExact((long) samples.length * toRate / fromRate);
        return output.length == length ? output : java.util.Arrays.copyOf(output, length);
    }

    private short sample(short[] input, int start, float[] taps) {
        float sum = 0;
        for (int i = 0; i < span; i++) {
            sum += input[start + i] * taps[i];
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** For each of the fractions p/up of an input sample, the weights of the inputs around it; each set sums to one. */
    private static float[][] filter(int up, int wing, double shrink) {
        float[][] phases = new float[up][2 * wing];
        for (int phase = 0; phase < up; phase++) {
            double[] taps = new double[2 * wing];
            double sum = 0;
            for (int i = 0; i < taps.length; i++) {
                double distance = i - (wing - 1) - (double) phase / up;
                taps[i] = sinc(distance * CUTOFF / shrink) * kaiser(distance / wing);
                sum += taps[i];
            }
            for (int i = 0; i < taps.length; i++) {
                phases[phase][i] = (float) (taps[i] / sum);
            }
        }
        return phases;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) > 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    /** The modified Bessel function I0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
