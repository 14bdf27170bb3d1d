package frontdesk.audio;

import java.util.Random;

/** Sound made for tests. */
final class Tones {
    private Tones() {}

    static short[] sine(double hertz, int rate, double seconds, double dbfs) {
        short[] samples = new short[(int) Math.round(rate * seconds)];
        double amplitude = 32_768 * Math.pow(10, dbfs / 20) * Math.sqrt(2);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    static short[] noise(Random random, double seconds, double dbfs) {
        short[] samples = new short[(int) Math.round(Frame.RATE * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short)
                    Math.clamp(Math.round(random.nextGaussian() * 32_768 * Math.pow(10, dbfs / 20)), -32_768, 32_767);
        }
        return samples;
    }

    /** Something like speech: syllables of a voiced tone, five a second. */
    static short[] babble(double seconds, double dbfs) {
        short[] samples = new short[(int) Math.round(Frame.RATE * seconds)];
        double amplitude = 32_768 * Math.pow(10, dbfs / 20) * 1.6;
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / Frame.RATE;
            double syllable = Math.max(0.05, Math.sin(Math.PI * 5 * t) * Math.sin(Math.PI * 5 * t));
            double voice = Math.sin(2 * Math.PI * 180 * t)
                    + 0.7 * Math.sin(2 * Math.PI * 540 * t)
                    + 0.4 * Math.sin(2 * Math.PI * 1_620 * t);
            samples[i] = (short) Math.clamp(Math.round(amplitude * syllable * voice), -32_768, 32_767);
        }
        return samples;
    }

    static short[] joined(short[]... pieces) {
        int length = 0;
        for (short[] piece : pieces) {
            length += piece.length;
        }
        short[] all = new short[length];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    static short[] mixed(short[] one, short[] other) {
        short[] sum = new short[Math.min(one.length, other.length)];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (short) Math.clamp(one[i] + other[i], -32_768, 32_767);
        }
        return sum;
    }
}
