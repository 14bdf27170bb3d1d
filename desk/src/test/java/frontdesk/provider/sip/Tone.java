package frontdesk.provider.sip;

import java.util.Arrays;
import java.util.function.Supplier;

import frontdesk.audio.Frame;

/** A tone that one side of a call makes and the other listens for. */
final class Tone {
    /** As long as we listen for it: 20 s of sound. */
    private static final int LONGEST = 1_000;

    /** 150 ms: a loaded machine hears no longer stretch without a seam. */
    private static final int STRETCH = 1_200;

    private Tone() {}

    /** So many samples of it, from one on. */
    static short[] samples(int hertz, int from, int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * (from + i) / Frame.RATE));
        }
        return samples;
    }

    /** The so-manieth frame of it. */
    static Frame frame(int hertz, int number) {
        return new Frame(samples(hertz, number * Frame.USUAL, Frame.USUAL));
    }

    /**
     * Listens until more than this share of a stretch of what comes is the tone; other sound may come before it.
     *
     * @param sound waits for the next frame
     */
    static void await(int hertz, double share, Supplier<Frame> sound) {
        short[] last = new short[STRETCH];
        double best = 0;
        for (int i = 0; i < LONGEST; i++) {
            short[] next = sound.get().samples();
            System.arraycopy(last, next.length, last, 0, last.length - next.length);
            System.arraycopy(next, 0, last, last.length - next.length, next.length);
            best = Math.max(best, share(last, hertz));
            if (best > share) {
                return;
            }
        }
        throw new AssertionError("the tone was not heard: it was " + best + " of what came at most");
    }

    /** The share of the tone in the best stretch. */
    static double loudest(short[] sound, int hertz) {
        double best = 0;
        for (int from = 0; from + STRETCH <= sound.length; from += Frame.USUAL) {
            best = Math.max(best, share(Arrays.copyOfRange(sound, from, from + STRETCH), hertz));
        }
        return best;
    }

    /** How much of the sound is this tone, of all that it is: 1 for the tone alone. */
    private static double share(short[] sound, int hertz) {
        double sine = 0;
        double cosine = 0;
        double all = 1;
        for (int i = 0; i < sound.length; i++) {
            sine += sound[i] * Math.sin(2 * Math.PI * hertz * i / Frame.RATE);
            cosine += sound[i] * Math.cos(2 * Math.PI * hertz * i / Frame.RATE);
            all += (double) sound[i] * sound[i];
        }
        return 2 * (sine * sine + cosine * cosine) / (all * sound.length);
    }
}
