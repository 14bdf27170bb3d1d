package frontdesk.speech;

import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;

/** Sound that passes for somebody who speaks. */
public final class PlayedSpeech {
    private PlayedSpeech() {}

    /** Something that a speech detector takes for speech. */
    public static List<Frame> speech(int millis) {
        short[] samples = new short[millis * Frame.RATE / 1_000];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / Frame.RATE;
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 180 * t) + 4_000 * Math.sin(2 * Math.PI * 540 * t));
        }
        return Frames.of(samples);
    }
}
