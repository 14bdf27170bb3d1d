package frontdesk.provider.local;

import java.util.ArrayList;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.speech.Ears.Heard;
import frontdesk.speech.Ears.Hearing;
import frontdesk.speech.Ears.Vocabulary;
import frontdesk.understanding.Expected;

/** Callers for tests: what they say goes through µ-law as on a telephone and into ears. */
final class Utterances {
    static final Vocabulary TRATTORIA =
            new Vocabulary("Bella Vista", List.of("dinner", "lunch", "table"), List.of(), true);
    static final Vocabulary DENTIST = new Vocabulary(
            "Bright Smile Dental",
            List.of(
                    "check-up",
                    "cleaning",
                    "filling",
                    "tooth whitening",
                    "emergency appointment",
                    "toothache",
                    "root canal"),
            List.of("Dr. Lee", "Dr. Okafor"),
            false);

    private Utterances() {}

    /** A caller's utterance as it comes off the line, with 200 ms of silence before and 400 ms after. */
    static List<Frame> spoken(String voice, String phrase) {
        List<Frame> frames = new ArrayList<>(quiet(10));
        for (Frame frame : Aloud.by(voice, phrase)) {
            frames.add(new Frame(Mulaw.decode(Mulaw.encode(frame.samples()))));
        }
        frames.addAll(quiet(20));
        return frames;
    }

    static Heard heard(Hearing hearing, Expected expected, List<Frame> frames) {
        hearing.expect(expected);
        hearing.begin();
        frames.forEach(hearing::hear);
        return hearing.end();
    }

    private static List<Frame> quiet(int frames) {
        return java.util.Collections.nCopies(frames, Frame.silence());
    }
}
