package frontdesk.call;

import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;

/**
 * The last moments of the caller's sound: speech begins a little before anybody can tell that it is speech. The samples are copied into one array for
 * the whole call: frames that are kept for a while, of hundreds of calls, are what a garbage collector is slowest with.
 */
final class RecentSound {
    private static final int KEPT = 800 * Frame.RATE / 1_000;

    /** Soft consonants before the sound that is loud enough to be noticed. */
    private static final long BEFORE_SPEECH = 240;

    private final short[] ring = new short[KEPT];
    private long samples;

    void add(Frame frame) {
        for (short sample : frame.samples()) {
            ring[(int) (samples++ % KEPT)] = sample;
        }
    }

    /** The sound of speech that began so many milliseconds ago, with what came just before it, in whole frames. */
    List<Frame> ofSpeechSince(long ago) {
        long wanted = (ago + BEFORE_SPEECH) * Frame.RATE / 1_000 + Frame.USUAL - 1;
        int length = (int) Math.min(wanted, Math.min(samples, KEPT)) / Frame.USUAL * Frame.USUAL;
        short[] found = new short[length];
        for (int i = 0; i < length; i++) {
            found[i] = ring[(int) ((samples - length + i) % KEPT)];
        }
        return Frames.of(found);
    }
}
