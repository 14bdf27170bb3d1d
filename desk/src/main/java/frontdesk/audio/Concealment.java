package frontdesk.audio;

import java.util.Arrays;

/**
 * Fills gaps in telephone speech so that they are hard to hear, after the idea of ITU-T G.711 Appendix I: the last period of the voice is
 * repeated and fades out within 60 ms; where sound comes back it is blended in. One instance serves one stream of frames.
 */
public final class Concealment {
    /** A voice vibrates between 66 and 200 times a second. */
    private static final int SHORTEST_PERIOD = Frame.RATE / 200;

    private static final int LONGEST_PERIOD = Frame.RATE / 66;
    private static final int COMPARED = Frame.RATE / 50;
    private static final int BLEND = Frame.RATE / 250;

    /** At full strength for 10 ms, then fading until 60 ms. */
    private static final int FULL = Frame.RATE / 100;

    private static final int FADED = Frame.RATE * 6 / 100;

    private final short[] history = new short[COMPARED + LONGEST_PERIOD];
    private short[] period = new short[0];
    private int concealed;

    /** A frame arrived; answers it as it is to be heard. */
    public Frame arrived(Frame frame) {
        short[] samples = frame.samples();
        if (concealed > 0) {
            samples = blended(samples);
            concealed = 0;
        }
        remember(samples);
        return samples == frame.samples() ? frame : new Frame(samples);
    }

    /** A frame is missing; answers what is heard in its place. */
    public Frame missing() {
        if (concealed == 0) {
            int length = pitch();
            period = Arrays.copyOfRange(history, history.length - length, history.length);
        }
        short[] samples = repeated(Frame.USUAL);
        concealed += samples.length;
        return new Frame(samples);
    }

    private short[] repeated(int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count && concealed + i < FADED; i++) {
            samples[i] = at(concealed + i);
        }
        return samples;
    }

    private short at(int position) {
        double strength = position < FULL ? 1 : (double) (FADED - position) / (FADED - FULL);
        return (short) (period[position % period.length] * Math.clamp(strength, 0, 1));
    }

    private short[] blended(short[] samples) {
        short[] blended = samples.clone();
        for (int i = 0; i < Math.min(BLEND, samples.length); i++) {
            int old = concealed + i < FADED ? at(concealed + i) : 0;
            blended[i] = (short) ((old * (BLEND - i) + samples[i] * i) / BLEND);
        }
        return blended;
    }

    private void remember(short[] samples) {
        int kept = Math.min(samples.length, history.length);
        System.arraycopy(history, kept, history, 0, history.length - kept);
        System.arraycopy(samples, samples.length - kept, history, history.length - kept, kept);
    }

    /** How many samples a period of the voice lasts: the shift at which the last 20 ms resemble themselves most. */
    private int pitch() {
        int best = LONGEST_PERIOD;
        double most = 0;
        int end = history.length;
        for (int shift = SHORTEST_PERIOD; shift <= LONGEST_PERIOD; shift++) {
            double alike = 0;
            double energy = 1;
            for (int i = end - COMPARED; i < end; i++) {
                alike += (double) history[i] * history[i - shift];
                energy += (double) history[i - shift] * history[i - shift];
            }
            double likeness = alike / Math.sqrt(energy);
            if (likeness > most * 1.001) {
                most = likeness;
                best = shift;
            }
        }
        return best;
    }
}
