package frontdesk.turns;

import org.junit.jupiter.api.Test;

import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** Not a key is lost, whoever speaks while it is pressed, and none has to wait for words. */
class PressedKeysTest {
    private final PlayedTurns played = new PlayedTurns();

    private void press(char key) {
        played.give(new Input.Digit(played.now, key));
    }

    @Test
    void whoeverKnowsTheQuestionNeedNotHearItToItsEnd() {
        played.agentSpeaks(Expected.YES_OR_NO, 5_000);
        played.silence(100);
        press('1');
        assertThat(played.wanted).containsExactly("100 Pause", "100 Hush", "100 Ask Pressed 1");
    }

    @Test
    void aKeyIsTakenWhileTheLastWordsOfTheQuestionAreOnTheirWay() {
        played.agentSpeaks(Expected.YES_OR_NO, 100);
        played.silence(400);
        press('1');
        played.played(2);
        assertThat(played.wanted).containsExactly("400 Pause", "400 Hush", "400 Ask Pressed 1");
    }

    @Test
    void aKeyDoesNotWaitForTheNoiseAroundToEnd() {
        played.again(Expected.YES_OR_NO);
        played.speech(2_000);
        press('1');
        assertThat(played.wanted).endsWith("2000 End 1 (0 of silence)", "2000 Ask Pressed 1");
        played.give(new Input.Replied(played.now, PlayedTurns.says("Done.", Expected.ANYTHING)));
        played.speech(200);
        assertThat(played.wanted).last().isEqualTo("2000 Say 2 Done.");
    }

    @Test
    void whatWasSaidBesideItIsNoAnswerOfItsOwn() {
        played.again(Expected.YES_OR_NO);
        played.speech(500);
        played.silence(400);
        press('2');
        assertThat(played.wanted).last().isEqualTo("900 Ask Pressed 2");
        played.heard(1, "yes no what");
        played.silence(1_000);
        assertThat(played.wanted).last().isEqualTo("900 Ask Pressed 2");
    }

    @Test
    void whatIsPressedTwiceAnswersNoQuestionThatNobodyHasHeard() {
        played.again(Expected.YES_OR_NO);
        press('1');
        press('1');
        played.give(new Input.Replied(played.now, PlayedTurns.says("Shall I book it?", Expected.YES_OR_NO)));
        press('1');
        assertThat(played.wanted).containsExactly("0 Ask Pressed 1", "0 Say 2 Shall I book it?");
        played.sound(2, 1_000);
        played.silence(100);
        press('1');
        assertThat(played.wanted).last().isEqualTo("100 Ask Pressed 1");
    }

    @Test
    void aPersonMayBeAskedForAtAnyTime() {
        played.again(Expected.YES_OR_NO);
        press('1');
        press('0');
        assertThat(played.wanted).containsExactly("0 Ask Pressed 1", "0 Ask Pressed 0");
    }

    @Test
    void theSignThatEndsANumberIsNoAnswerWhereThePauseHasEndedIt() {
        played.again(Expected.YES_OR_NO);
        press('#');
        played.silence(1_000);
        assertThat(played.wanted).isEmpty();
    }

    @Test
    void whatIsSaidAfterItIsHeardAsEver() {
        played.again(Expected.YES_OR_NO);
        played.speech(500);
        press('1');
        played.silence(400);
        played.give(new Input.Replied(played.now, PlayedTurns.says("Done.", Expected.ANYTHING)));
        played.silence(20);
        played.sound(2, 0);
        played.played(2);
        played.speech(500);
        played.silence(400);
        played.heard(2, "thank you");
        assertThat(played.wanted).last().asString().endsWith("Ask Said thank you");
    }
}
