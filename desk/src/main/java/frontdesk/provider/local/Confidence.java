package frontdesk.provider.local;

/**
 * Calibrates how well the sound fitted the words, as pocketsphinx scores it for each 10 ms, to a confidence between 0 and 1:
 * one half is where wrong words begin to outnumber right ones. Measured with {@code HearingAccuracy}.
 */
final class Confidence {
    /** The fit at which it is even. */
    private static final double EVEN = -43;

    /** How much fit takes the odds e times higher. */
    private static final double SLOPE = 3;

    private Confidence() {}

    static double of(double fit) {
        return 1 / (1 + Math.exp((EVEN - fit) / SLOPE));
    }

    static boolean isEnough(double confidence) {
        return confidence >= 0.5;
    }
}
