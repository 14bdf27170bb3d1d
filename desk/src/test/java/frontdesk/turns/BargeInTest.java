package frontdesk.turns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** The caller speaks over the agent. */
class BargeInTest {
    private final PlayedTurns played = new PlayedTurns();

    @Test
    void recognisedWordsInterruptAfter240Milliseconds() {
        played.agentSpeaks(Expected.DATE, 5_000);
        played.speech(200);
        played.give(new Input.SoFar(played.now, 1, "no"));
        assertThat(played.wanted).doesNotContain("200 Pause");
        played.speech(40);
        assertThat(played.wanted).last().isEqualTo("240 Pause");
        played.speech(300);
        played.silence(400);
        played.heard(1, "no friday");
        assertThat(played.wanted).endsWith("940 End 1 (400 of silence)", "940 Hush", "940 Ask Said no friday");
    }

    @Test
    void speechWithoutWordsInterruptsAfter480Milliseconds() {
        played.agentSpeaks(Expected.DATE, 5_000);
        played.speech(460);
        assertThat(played.wanted).containsExactly("60 Begin 1 (60 ago)");
        played.speech(20);
        assertThat(played.wanted).last().isEqualTo("480 Pause");
    }

    @Test
    void anInterruptionWithoutWordsLetsTheAgentGoOn() {
        played.agentSpeaks(Expected.DATE, 5_000);
        played.speech(700);
        played.silence(400);
        played.heard(1, "");
        assertThat(played.wanted)
                .containsExactly("60 Begin 1 (60 ago)", "480 Pause", "1100 End 1 (400 of silence)", "1100 Resume 3");
    }

    @Test
    void onANoisyLineOnlyWordsInterruptInTheEnd() {
        played.agentSpeaks(Expected.DATE, 20_000);
        for (int noise = 1; noise <= 3; noise++) {
            played.speech(700);
            played.silence(400);
            played.heard(noise, "");
            played.sound(2 + noise, 10_000);
        }
        assertThat(played.wanted.stream().filter(w -> w.endsWith("Pause"))).hasSize(2);
    }

    @Test
    void aMurmurDoesNotInterrupt() {
        played.agentSpeaks(Expected.DATE, 5_000);
        played.speech(300);
        played.give(new Input.SoFar(played.now, 1, "okay"));
        played.speech(200);
        played.silence(400);
        played.heard(1, "okay");
        assertThat(played.wanted).containsExactly("60 Begin 1 (60 ago)", "900 End 1 (400 of silence)");
    }

    /** A yes whenever it comes, an okay at the very end. */
    @ParameterizedTest
    @CsvSource({"yes, 5000", "okay, 2000"})
    void aYesSaidOverAYesOrNoQuestionIsAnAnswer(String yes, int millis) {
        played.agentSpeaks(Expected.YES_OR_NO, millis);
        played.speech(300);
        played.silence(320);
        played.heard(1, yes);
        assertThat(played.wanted).endsWith("620 Hush", "620 Ask Said " + yes);
    }

    @Test
    void aShortAnswerThatEndsAfterTheQuestionIsNotSwallowed() {
        played.agentSpeaks(Expected.YES_OR_NO, 200);
        played.speech(180);
        played.played(2);
        played.silence(320);
        played.heard(1, "okay");
        assertThat(played.wanted).last().isEqualTo("500 Ask Said okay");
    }
}
