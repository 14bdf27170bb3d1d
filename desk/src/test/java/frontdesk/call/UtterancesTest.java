package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;

import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

class UtterancesTest {
    @Test
    void aRecordingIsCutAtItsLongSilencesAndNotAtItsPauses() {
        List<Frame> frames = new ArrayList<>(silence(500));
        frames.addAll(speech(1_000));
        frames.addAll(silence(400));
        frames.addAll(speech(600));
        frames.addAll(silence(1_500));
        frames.addAll(speech(800));

        List<List<Frame>> found = Utterances.in(frames);
        assertThat(found).hasSize(2);
        assertThat(millis(found.getFirst())).isBetween(2_000, 2_500);
        assertThat(millis(found.getLast())).isBetween(800, 1_250);
    }

    @Test
    void thereIsNothingInSilence() {
        assertThat(Utterances.in(silence(3_000))).isEmpty();
        assertThat(Utterances.in(List.of())).isEmpty();
    }

    private static List<Frame> silence(int millis) {
        return Frames.of(new short[millis * Frame.RATE / 1_000]);
    }

    private static int millis(List<Frame> frames) {
        return frames.size() * 20;
    }
}
