package frontdesk.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts telephone sound into frames and joins it again. */
public final class Frames {
    private Frames() {}

    /** The sound in 20 ms frames, the last one filled up with silence. */
    public static List<Frame> of(short[] samples) {
        List<Frame> frames = new ArrayList<>(samples.length / Frame.USUAL + 1);
        for (int at = 0; at < samples.length; at += Frame.USUAL) {
            frames.add(new Frame(Arrays.copyOfRange(samples, at, at + Frame.USUAL)));
        }
        return frames;
    }

    public static short[] join(List<Frame> frames) {
        short[] samples =
                new short[frames.stream().mapToInt(f -> f.samples().length).sum()];
        int at = 0;
        for (Frame frame : frames) {
            System.arraycopy(frame.samples(), 0, samples, at, frame.samples().length);
            at += frame.samples().length;
        }
        return samples;
    }
}
