package frontdesk.audio;

/**
 * The low edge of a telephone's band: takes away what lies under 300 Hz (Butterworth, fourth order), as analogue lines do and
 * as speech engines do not. The upper edge is the {@link Resampler}'s. One instance serves one stream at 8,000 Hz.
 */
public final class PhoneBand {
    private static final double EDGE = 300;

    /** The two pole pairs of a fourth-order Butterworth filter. */
    private final HighPass first = new HighPass(0.541_196);

    private final HighPass second = new HighPass(1.306_563);

    public short[] next(short[] samples) {
        short[] through = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double sample = second.next(first.next(samples[i]));
            through[i] = (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return through;
    }

    /** One second-order section (bilinear transform). */
    private static final class HighPass {
        private final double gain;
        private final double a1;
        private final double a2;
        private double x1;
        private double x2;
        private double y1;
        private double y2;

        HighPass(double quality) {
            double k = Math.tan(Math.PI * EDGE / Frame.RATE);
            double norm = 1 / (1 + k / quality + k * k);
            gain = norm;
            a1 = 2 * (k * k - 1) * norm;
            a2 = (1 - k / quality + k * k) * norm;
        }

        double next(double x) {
            double y = gain * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            return y;
        }
    }
}
