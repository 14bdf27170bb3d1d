package frontdesk.call;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.audio.Playing;

/**
 * The sound of a call for who listens in while it goes on, in pieces of 100 ms: for each moment a sample of the caller and one of our side, as µ-law. The
 * caller's sound is its clock, as of the recording. Nobody is sent anything who has not asked for it lately.
 */
final class LiveSound {
    /** Samples of each side in a piece. */
    static final int PIECE = Frame.RATE / 10;

    /** In samples: so seldom our side is moved on while nobody listens. */
    private static final int UNHEARD = Frame.RATE;

    /** Who asked is sent so many samples of each side, and asks again before that. */
    static final int LEASE = 15 * Frame.RATE;

    private final Playing playing = new Playing();
    private byte[] piece = new byte[2 * PIECE];
    private int filled;
    private int lease;
    private int passed;
    private long withheld;
    private boolean over;
    private @Nullable Ear ear;

    /** Where pieces go. Takes them without waiting for anybody, since the call would wait with it. */
    interface Ear {
        void hear(byte[] piece);

        void over();
    }

    /** This one hears it from now on for a while, in place of whoever did; at once that it is over where it is. */
    synchronized void wanted(Ear by) {
        if (over) {
            by.over();
            return;
        }
        catchUp();
        filled = lease > 0 ? filled : 0;
        ear = by;
        lease = LEASE;
    }

    synchronized void played(Frame frame) {
        catchUp();
        playing.add(frame);
    }

    synchronized void cleared() {
        playing.clear();
        passed = 0;
    }

    /** What came from the caller; our side moves on by the same time. */
    synchronized void heard(Frame frame) {
        int samples = frame.samples().length;
        if (lease == 0) {
            passed += samples;
            withheld = Math.max(0, withheld - samples);
            if (passed >= UNHEARD) {
                catchUp();
            }
            return;
        }
        for (short sample : frame.samples()) {
            short ours = playing.next();
            if (lease > 0) {
                piece[filled++] = withheld > 0 ? Mulaw.SILENCE : Mulaw.encode(sample);
                piece[filled++] = Mulaw.encode(ours);
                send();
                lease--;
            }
            withheld = Math.max(0, withheld - 1);
        }
    }

    /** Our side moves on by what has passed of the caller's. */
    private void catchUp() {
        playing.skip(passed);
        passed = 0;
    }

    private void send() {
        Ear by = ear;
        if (filled == piece.length && by != null) {
            by.hear(piece);
            piece = new byte[2 * PIECE];
            filled = 0;
        }
    }

    /** The caller is not to be heard for so many milliseconds, from what is not sent yet. */
    synchronized void withhold(long millis) {
        withheld = Math.max(withheld, millis * Frame.RATE / 1_000);
        for (int at = 0; at < filled; at += 2) {
            piece[at] = Mulaw.SILENCE;
        }
    }

    /** The call is over. */
    synchronized void close() {
        Ear by = ear;
        if (!over && lease > 0 && by != null) {
            by.over();
        }
        over = true;
        lease = 0;
    }
}
