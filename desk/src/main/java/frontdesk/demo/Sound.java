package frontdesk.demo;

import java.util.ArrayList;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.speech.Voice;

/** The whole sound of a speech, taken at once. */
final class Sound {
    private Sound() {}

    static short[] of(Voice.Speech speech) {
        List<Frame> frames = new ArrayList<>();
        try (speech) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
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
