package frontdesk.audio;

import java.util.Arrays;

/**
 * Tracks the noise between words: the least energy heard in the last two seconds, because even quick speech pauses
 * that often. Energies are smoothed first, or the quietest flicker of the noise would pass for its level.
 */
final class NoiseFloor {
    private static final int SLICES = 10;
    private static final int WINDOWS_A_SLICE = 10;
    private static final double SMOOTHING = 0.7;

    /** The least of a smoothed noise lies this much under its mean. */
    private static final double BIAS = 1.3;

    private final double[] least = new double[SLICES];
    private double smooth = -1;
    private int windows;

    NoiseFloor() {
        Arrays.fill(least, Double.MAX_VALUE);
    }

    /** Takes in one window's energy and answers the floor as it is then known. */
    double level(double energy) {
        smooth = smooth < 0 ? energy : SMOOTHING * smooth + (1 - SMOOTHING) * energy;
        int slice = windows / WINDOWS_A_SLICE % SLICES;
        if (windows++ % WINDOWS_A_SLICE == 0) {
            least[slice] = Double.MAX_VALUE;
        }
        least[slice] = Math.min(least[slice], smooth);
        double lowest = least[0];
        for (double each : least) {
            lowest = Math.min(lowest, each);
        }
        return BIAS * lowest;
    }
}
