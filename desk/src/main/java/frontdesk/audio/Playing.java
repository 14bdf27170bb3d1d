package frontdesk.audio;

import java.util.ArrayDeque;
import java.util.Deque;

/** Sound that was given to a line and has not been heard there yet, handed out sample by sample as time passes; silence where there is none. For one thread at a time. */
public final class Playing {
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int usedOfFirst;

    /** It is heard after everything given before. */
    public void add(Frame frame) {
        if (frame.samples().length > 0) {
            frames.add(frame);
        }
    }

    /** What has not been heard yet never is. */
    public void clear() {
        frames.clear();
        usedOfFirst = 0;
    }

    /** What is heard now. */
    public short next() {
        Frame first = frames.peek();
        if (first == null) {
            return 0;
        }
        short sample = first.samples()[usedOfFirst++];
        if (usedOfFirst == first.samples().length) {
            frames.remove();
            usedOfFirst = 0;
        }
        return sample;
    }

    /** So much is heard of which nobody takes note. */
    public void skip(int samples) {
        int left = samples;
        for (Frame first = frames.peek(); first != null && left > 0; first = frames.peek()) {
            int heard = Math.min(left, first.samples().length - usedOfFirst);
            left -= heard;
            usedOfFirst += heard;
            if (usedOfFirst == first.samples().length) {
                frames.remove();
                usedOfFirst = 0;
            }
        }
    }
}
