package frontdesk.speech;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
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
