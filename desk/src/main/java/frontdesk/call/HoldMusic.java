package frontdesk.call;

import frontdesk.audio.Frame;

/**
 * What a caller hears while somebody is rung for them: soft broken chords without end, played by ourselves, so that nobody's rights are touched
 * and no file is needed. One for each caller.
 */
final class HoldMusic {
    /** Four chords of eight notes each, in semitones from the A below middle C. */
    private static final int[][] CHORDS = {
        {-9, 3, 7, 10, 15, 10, 7, 3},
        {-12, 0, 3, 7, 12, 7, 3, 0},
        {-4, 0, 5, 8, 12, 8, 5, 0},
        {-2, 2, 5, 10, 14, 10, 5, 2}
    };

    private static final double A = 220;
    private static final int NOTE = Frame.RATE * 3 / 10;
    private static final double FADES = 0.35;
    private static final double LOUD = 2_600;
    private static final short[] TUNE = tune();

    private int at;

    /** So many samples more of it. */
    Frame next(int samples) {
        short[] piece = new short[samples];
        for (int i = 0; i < samples; i++) {
            piece[i] = TUNE[at];
            at = (at + 1) % TUNE.length;
        }
        return new Frame(piece);
    }

    /** Each note rings on under the next ones and round the end of the tune. */
    private static short[] tune() {
        int notes = CHORDS.length * CHORDS[0].length;
        double[] sum = new double[notes * NOTE];
        for (int note = 0; note < notes; note++) {
            int semitones = CHORDS[note / CHORDS[0].length][note % CHORDS[0].length];
            double pitch = 2 * Math.PI * A * Math.pow(2, semitones / 12.0) / Frame.RATE;
            for (int i = 0; i < 4 * NOTE; i++) {
                double fade = Math.min(1, i / 80.0) * Math.exp(-i / (FADES * Frame.RATE));
                sum[(note * NOTE + i) % sum.length] +=
                        LOUD * fade * (Math.sin(pitch * i) + 0.25 * Math.sin(2 * pitch * i));
            }
        }
        short[] tune = new short[sum.length];
        for (int i = 0; i < tune.length; i++) {
            tune[i] = (short) Math.clamp(Math.round(sum[i]), -16_000, 16_000);
        }
        return tune;
    }
}
