package frontdesk.turns;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.SpeechDetector.Sign;
import frontdesk.speech.Ears;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken for speech, and for how long. */
class UtteranceTest {
    private final PlayedTurns played = new PlayedTurns();

    @Test
    void aMonologueIsAnsweredAfterHalfAMinuteAndListenedToAgainAfterAPause() {
        played.greeted();
        played.speech(31_000);
        assertThat(played.wanted).containsExactly("60 Begin 1 (60 ago)", "30000 End 1 (0 of silence)");
        played.silence(400);
        played.speech(300);
        assertThat(played.wanted).last().isEqualTo("31460 Begin 2 (60 ago)");
    }

    @Test
    void speechThatNobodyRecognisesIsAnsweredAndNotIgnored() {
        played.greeted();
        played.caller(500, "");
        assertThat(played.wanted).last().isEqualTo("900 Ask Silent NOT_UNDERSTOOD");
    }

    @Test
    void aShortNoiseIsNoSpeech() {
        played.greeted();
        played.caller(120, "");
        assertThat(played.wanted).noneMatch(w -> w.contains("Ask"));
    }

    @Test
    void wordsThatTheEarsDoNotTrustAreAskedForAgain() {
        played.greeted();
        played.speech(500);
        played.silence(400);
        played.give(new Input.Heard(played.now, 1, new Ears.Heard("purple monkey", List.of(), 0.2, false)));
        assertThat(played.wanted).last().isEqualTo("900 Ask Silent NOT_UNDERSTOOD");
    }

    @Test
    void soundThatIsLostInTheMiddleOfSpeechIsWaitedForOneSecond() {
        played.greeted();
        played.speech(500);
        played.lost(900);
        assertThat(played.wanted).containsExactly("60 Begin 1 (60 ago)");
        played.lost(100);
        assertThat(played.wanted).last().isEqualTo("1500 End 1 (1000 of silence)");
    }

    @Test
    void speechThatGoesOnAfterLostSoundIsANewUtterance() {
        played.greeted();
        played.speech(500);
        played.lost(1_000);
        played.give(new Input.Sound(played.now += 20, new Sign.Speech(Duration.ofMillis(2_000))));
        assertThat(played.wanted).last().isEqualTo("1520 Begin 2 (240 ago)");
    }

    @Test
    void whatMayBecomeACardNumberIsWithheldFromWhoListensIn() {
        played.greeted();
        played.speech(2_000);
        played.give(new Input.SoFar(played.now, 1, "my card is four five three"));
        assertThat(played.wanted).noneMatch(action -> action.contains("Withhold"));
        played.give(new Input.SoFar(played.now, 1, "my card is four five three nine one four eight eight"));
        assertThat(played.wanted).last().isEqualTo("2000 Withhold for 10000");
    }

    @Test
    void aTelephoneNumberThatWasAskedForIsNot() {
        played.again(Expected.PHONE);
        played.speech(2_000);
        played.give(new Input.SoFar(played.now, 1, "four one five five five five oh one three four"));
        assertThat(played.wanted).noneMatch(action -> action.contains("Withhold"));
    }
}
