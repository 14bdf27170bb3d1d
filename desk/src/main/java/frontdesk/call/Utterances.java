package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.audio.SpeechDetector;
import frontdesk.audio.SpeechDetector.Sign;

/** Cuts a recording of one speaker where he waits for an answer: at the long silences. */
final class Utterances {
    private static final long WAITS_FOR_AN_ANSWER = 700;

    /** Sound kept around the speech, in frames: soft beginnings and endings. */
    private static final int MARGIN = 10;

    private Utterances() {}

    static List<List<Frame>> in(List<Frame> frames) {
        SpeechDetector detector = new SpeechDetector();
        List<List<Frame>> found = new ArrayList<>();
        int from = -1;
        int lastSpeech = -1;
        for (int i = 0; i < frames.size(); i++) {
            switch (detector.hear(frames.get(i))) {
                case Sign.Began(var ago) -> {
                    from = from < 0 ? i + 1 - (int) (ago.toMillis() / 20) : from;
                    lastSpeech = i;
                }
                case Sign.Speech speech -> lastSpeech = i;
                case Sign.Silence(var lasting) -> {
                    if (from >= 0 && lasting.toMillis() >= WAITS_FOR_AN_ANSWER) {
                        found.add(cut(frames, from, lastSpeech));
                        from = -1;
                    }
                }
            }
        }
        if (from >= 0) {
            found.add(cut(frames, from, lastSpeech));
        }
        return found;
    }

    private static List<Frame> cut(List<Frame> frames, int from, int lastSpeech) {
        return List.copyOf(
                frames.subList(Math.max(0, from - MARGIN), Math.min(frames.size(), lastSpeech + 1 + MARGIN)));
    }
}
