package frontdesk.turns;

/**
 * How this caller pauses between words. Pauses are measured against what would have ended the speech there, so that who thinks over a telephone
 * number does not count as slow: who pauses long is waited for, who does not is answered sooner.
 */
final class Pace {
    /** Shorter gaps stand within words. */
    static final long PAUSE = 120;

    /** Who goes on so soon after we took them for finished, had not finished. */
    static final long WENT_ON = 1_200;

    private static final int KNOWN_FROM = 3;
    private static final double NEWEST = 0.3;
    private static final double BEYOND_THE_USUAL = 1.6;
    private static final double QUICKEST = 0.8;
    private static final double SLOWEST = 2;

    private double share;
    private int pauses;

    /** @param endpoint the silence that would have ended the speech there, had nobody a pace */
    void paused(long millis, long endpoint) {
        double now = (double) millis / endpoint;
        share = pauses == 0 ? now : share + NEWEST * (now - share);
        pauses++;
    }

    /** The silence that ends this caller's speech, where it is usually that long. */
    long endpoint(long usually) {
        return pauses < KNOWN_FROM
                ? usually
                : Math.round(usually * Math.clamp(BEYOND_THE_USUAL * share, QUICKEST, SLOWEST));
    }
}
