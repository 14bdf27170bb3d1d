package frontdesk.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.booking.HandClock;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RememberingVoiceTest {
    private final PlayedVoice asked = new PlayedVoice("asked", "broken");
    private final Voice voice = new RememberingVoice(asked);

    private List<Frame> say(String phrase, Language language) {
        List<Frame> frames = new ArrayList<>();
        try (Voice.Speech speech = voice.speak(phrase, language)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    @Test
    void whatWasSaidBeforeIsSaidWithoutAsking() {
        List<Frame> first = say("Good morning.", Language.ENGLISH);
        assertThat(say("Good morning.", Language.ENGLISH)).isEqualTo(first);
        assertThat(asked.spoken).containsExactly("Good morning.");
    }

    @Test
    void onlyWhatWasNotSaidBeforeIsCounted() {
        List<Integer> letters = new CopyOnWriteArrayList<>();
        Meter meter = new Meter() {
            @Override
            public void heard(String ears, Frame frame) {}

            @Override
            public void spoke(String voice, int many) {
                letters.add(many);
            }
        };
        var rests = new Rests(new HandClock("2026-03-02T09:00:00Z"));
        var counted = new VoiceInOrder(List.of(voice), rests, Duration.ofSeconds(20), meter);
        for (int time = 0; time < 3; time++) {
            try (Voice.Speech speech = counted.speak("Good morning.", Language.ENGLISH)) {
                while (speech.next() != null) {
                    // to its end, so that it is remembered
                }
            }
        }
        assertThat(letters).containsExactly("Good morning.".length());
    }

    @Test
    void theSameWordsInAnotherLanguageSoundOtherwise() {
        say("Dr. Lee", Language.ENGLISH);
        say("Dr. Lee", new Language("es"));
        assertThat(asked.spoken).hasSize(2);
    }

    @Test
    void whatWasCutShortIsNotRemembered() {
        try (Voice.Speech speech = voice.speak("Good morning.", Language.ENGLISH)) {
            speech.next();
        }
        say("Good morning.", Language.ENGLISH);
        assertThat(asked.spoken).hasSize(2);
    }

    @Test
    void whatBrokeIsNotRemembered() {
        assertThatThrownBy(() -> say("something broken here", Language.ENGLISH)).isInstanceOf(OutsideTrouble.class);
        assertThatThrownBy(() -> say("something broken here", Language.ENGLISH)).isInstanceOf(OutsideTrouble.class);
        assertThat(asked.spoken).hasSize(2);
    }
}
