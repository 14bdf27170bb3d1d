package frontdesk.turns;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.understanding.Expected;

import static frontdesk.turns.PlayedTurns.says;
import static org.assertj.core.api.Assertions.assertThat;

/** When the caller has finished, and when they are asked again. */
class PatienceTest {
    private final PlayedTurns played = new PlayedTurns();

    @Test
    void theAgentGreetsFirst() {
        played.give(new Input.Answered(0));
        played.give(new Input.Replied(5, says("Hello.", Expected.ANYTHING)));
        assertThat(played.wanted).containsExactly("0 Ask Greeting", "5 Say 1 Hello.");
    }

    @Test
    void speechIsOverAfter400MillisecondsOfSilence() {
        played.greeted();
        played.speech(1_000);
        played.silence(380);
        assertThat(played.wanted).containsExactly("60 Begin 1 (60 ago)");
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("1400 End 1 (400 of silence)");
    }

    @Test
    void aPauseForBreathDoesNotEndIt() {
        played.greeted();
        played.speech(600);
        played.silence(340);
        played.speech(600);
        played.silence(400);
        assertThat(played.wanted).containsExactly("60 Begin 1 (60 ago)", "1940 End 1 (400 of silence)");
    }

    @Test
    void aNumberANameAndAMessageGet800MillisecondsAndAYesGets320() {
        for (Expected patient : List.of(Expected.PHONE, Expected.NAME, Expected.FREE_TEXT)) {
            played.again(patient);
            played.speech(500);
            played.silence(2_000);
            assertThat(played.wanted).as("%s", patient).contains("1300 End 1 (800 of silence)");
        }
        played.again(Expected.YES_OR_NO);
        played.speech(500);
        played.silence(2_000);
        assertThat(played.wanted).contains("820 End 1 (320 of silence)");
    }

    @Test
    void wordsAreAnsweredAndTheAnswerIsHeard() {
        played.greeted();
        played.caller(800, "a table for four");
        assertThat(played.wanted).last().isEqualTo("1200 Ask Said a table for four");
        played.give(new Input.Replied(played.now, says("What day?", Expected.DATE)));
        assertThat(played.wanted).last().isEqualTo("1200 Say 2 What day?");
        played.sound(2, 700);
        played.silence(700);
        played.played(2);
        assertThat(played.wanted).last().isEqualTo("1900 AllHeard");
    }

    @Test
    void theAgentAsksAgainSixSecondsAfterItWasHeardAndNotAfterItSpoke() {
        played.again(Expected.DATE);
        played.silence(5_980);
        assertThat(played.wanted).isEmpty();
        played.silence(20);
        assertThat(played.wanted).containsExactly("6000 Ask Silent NOBODY_SPOKE");
    }

    @Test
    void aCallerWhoHasToThinkOfANumberIsPromptedLater() {
        played.again(Expected.PHONE);
        played.silence(8_980);
        assertThat(played.wanted).isEmpty();
        played.silence(20);
        assertThat(played.wanted).containsExactly("9000 Ask Silent NOBODY_SPOKE");
    }
}
