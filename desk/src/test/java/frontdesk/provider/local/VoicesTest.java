package frontdesk.provider.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Level;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Both built-in voices speak telephone sound: at once, equally loud, and only until they are hushed. */
class VoicesTest {
    static Stream<Voice> voices() {
        List<Voice> voices = new ArrayList<>(List.of(new FreettsVoice()));
        if (Programs.find("flite").isPresent()) {
            FliteVoice.VOICES.forEach(voice -> voices.add(FliteVoice.of(voice)));
        }
        return voices.stream();
    }

    @ParameterizedTest
    @MethodSource("voices")
    void speechBeginsAtOnceAndIsAsLoudAsItShould(Voice voice) {
        List<Frame> frames = Aloud.by(voice, "Would Friday at half past seven suit you?");
        assertThat(frames).hasSizeBetween(80, 220).allMatch(frame -> frame.samples().length == Frame.USUAL);
        assertThat(Level.ofSpeech(Frames.join(frames))).isCloseTo(PhoneSpeech.LOUDNESS, within(1.5));
        assertThat(Level.dbfs(Frames.join(frames.subList(0, 5)))).isGreaterThan(-46);
    }

    @ParameterizedTest
    @MethodSource("voices")
    void aPhraseIsSaidSentenceAfterSentence(Voice voice) {
        int hello = Aloud.by(voice, "Hello.").size();
        int how = Aloud.by(voice, "How are you?").size();
        assertThat(Aloud.by(voice, "Hello. How are you?")).hasSize(hello + 11 + how);
        assertThat(Aloud.by(voice, " ")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("voices")
    void aHushedVoiceSaysNothingMore(Voice voice) {
        try (Voice.Speech speech = voice.speak("First. Second. Third.", Language.ENGLISH)) {
            assertThat(speech.next()).isNotNull();
            speech.close();
            assertThat(speech.next()).isNull();
        }
    }

    @Test
    void withoutFliteTheSentenceSaysHowToInstallIt() {
        Voice voice = new FliteVoice(Path.of("/nowhere/flite"), "rms");
        assertThatThrownBy(() -> voice.speak("Hello.", Language.ENGLISH))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessageContaining("apt-get install flite");
        assertThatThrownBy(() -> FliteVoice.of("caruso")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProgramThatIsNotFliteIsTroubleNotACrash() {
        Voice voice = new FliteVoice(Path.of("/bin/true"), "rms");
        try (Voice.Speech speech = voice.speak("Hello.", Language.ENGLISH)) {
            assertThatThrownBy(speech::next).isInstanceOf(OutsideTrouble.class);
        }
    }

    @Test
    void aTextThatLooksLikeAnOptionIsOnlySaid() {
        assumeTrue(Programs.find("flite").isPresent(), "flite is not installed");
        assertThat(Aloud.by("kal16", "--help is what I said; rm -rf nothing")).hasSizeGreaterThan(50);
    }
}
