package frontdesk.provider.local;

import java.util.ArrayList;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.speech.Voice;

/** English words as a voice speaks them, all of their sound at once. */
public final class Aloud {
    private Aloud() {}

    /** @param flite one of flite's voices */
    public static List<Frame> by(String flite, String words) {
        return by(FliteVoice.of(flite), words);
    }

    static List<Frame> by(Voice voice, String words) {
        List<Frame> frames = new ArrayList<>();
        try (Voice.Speech speech = voice.speak(words, Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }
}
