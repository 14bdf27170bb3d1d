package frontdesk.turns;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;

import static frontdesk.turns.PlayedTurns.PERSON;
import static frontdesk.turns.PlayedTurns.says;
import static org.assertj.core.api.Assertions.assertThat;

/** Ears, voice or receptionist break or are slow, and the call goes on. */
class BreakdownTest {
    private final PlayedTurns played = new PlayedTurns();

    @Test
    void keysInterruptAndAreToldTogether() {
        played.agentSpeaks(Expected.PHONE, 5_000);
        played.silence(100);
        for (char key : "4155".toCharArray()) {
            played.give(new Input.Digit(played.now, key));
            played.silence(300);
        }
        played.silence(2_180);
        assertThat(played.wanted).containsExactly("100 Pause");
        played.silence(20);
        assertThat(played.wanted).endsWith("3500 Hush", "3500 Ask Pressed 4155");
    }

    @Test
    void earsThatBreakCostARepetitionAndEarsThatKeepBreakingTheCall() {
        played.greeted();
        for (int utterance = 1; utterance <= 2; utterance++) {
            played.speech(500);
            played.silence(400);
            played.give(new Input.EarsBroke(played.now, utterance));
            assertThat(played.wanted).last().isEqualTo(played.now + " Ask Silent NOT_UNDERSTOOD");
            played.give(new Input.Replied(played.now, says("Sorry?", Expected.ANYTHING)));
            played.give(new Input.Played(played.now, new Mark(utterance + 1, 0, true)));
        }
        played.speech(500);
        played.silence(400);
        played.give(new Input.EarsBroke(played.now, 3));
        assertThat(played.wanted).last().asString().contains("Say 4 I'm sorry, something is wrong");
    }

    @Test
    void earsThatDoNotAnswerForTenSecondsAreReplacedAndTheTimeIsBridged() {
        played.greeted();
        played.speech(500);
        played.silence(400);
        played.silence(1_400);
        assertThat(played.wanted).hasSize(2);
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("2320 Fill 2 One moment, please.");
        played.sound(2, 1_000);
        played.silence(2_820);
        assertThat(played.wanted).last().isEqualTo("5140 Fill 3 I'm still looking into it.");
        played.sound(3, 5_760);
        played.silence(5_760);
        assertThat(played.wanted).last().isEqualTo("5140 Fill 3 I'm still looking into it.");
        played.silence(20);
        assertThat(played.wanted).endsWith("10920 RenewEars", "10920 Ask Silent NOT_UNDERSTOOD");
    }

    @Test
    void aReceptionistThatBreaksAsksAgainOnceAndThenGivesUp() {
        played.greeted();
        played.caller(500, "hello");
        played.give(new Input.BrainBroke(played.now));
        assertThat(played.wanted).last().asString().contains("Say 2 I'm sorry, something went wrong");
        played.sound(2, 0);
        played.played(2);
        played.caller(500, "hello");
        played.give(new Input.BrainBroke(played.now));
        assertThat(played.wanted).last().asString().contains("Say 3 I'm sorry, something is wrong");
        played.sound(3, 0);
        played.played(3);
        assertThat(played.wanted).last().asString().contains("Leave US FAILED");
    }

    @Test
    void aSlowReceptionistIsBridgedWithAWord() {
        played.greeted();
        played.caller(500, "hello");
        played.silence(1_400);
        assertThat(played.wanted).last().asString().contains("Ask");
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("2320 Fill 2 One moment, please.");
        played.silence(5_000);
        played.give(new Input.Replied(played.now, says("Hi.", Expected.ANYTHING)));
        assertThat(played.wanted).endsWith("2320 Fill 2 One moment, please.", "7320 Say 3 Hi.");
    }

    @Test
    void aReceptionistThatNeverAnswersIsGivenUpAfterFifteenSeconds() {
        played.greeted();
        played.caller(500, "hello");
        played.silence(14_600);
        assertThat(played.wanted).noneMatch(w -> w.contains("Say"));
        played.silence(20);
        assertThat(played.wanted).last().asString().startsWith("15520 Say 5 I'm sorry, something is wrong");
    }

    @Test
    void aVoiceWithoutSoundForFourSecondsIsReplaced() {
        played.greeted();
        played.caller(500, "hello");
        played.give(new Input.Replied(played.now, says("Hi.", Expected.ANYTHING)));
        played.silence(4_000);
        assertThat(played.wanted).last().asString().contains("Say");
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("4920 ChangeVoice 3");
    }

    @Test
    void withoutAVoiceTheCallerIsPassedToAPersonWhereThereIsOne() {
        played.turns = new TurnTaking(Patience.usual(), new Regrets(PERSON, Language.ENGLISH));
        played.give(new Input.Answered(0));
        played.give(new Input.Replied(0, says("Hello.", Expected.ANYTHING)));
        played.give(new Input.VoiceBroke(0, 1));
        assertThat(played.wanted).endsWith("0 HandOver +14155550100", "0 Leave US HANDED_OVER");

        played.again(Expected.ANYTHING);
        played.caller(500, "hello");
        played.give(new Input.Replied(played.now, says("Hi.", Expected.ANYTHING)));
        played.give(new Input.VoiceBroke(played.now, 2));
        assertThat(played.wanted).last().isEqualTo("900 Leave US FAILED");
    }

    @Test
    void whoHangsUpIsGoneWhateverWasGoingOn() {
        played.agentSpeaks(Expected.DATE, 5_000);
        played.speech(100);
        played.give(new Input.HungUp(played.now, By.CALLER, "gone"));
        assertThat(played.wanted).last().isEqualTo("100 Leave CALLER null");
        int before = played.wanted.size();
        played.heard(1, "hello");
        played.silence(20_000);
        assertThat(played.wanted).hasSize(before);
    }

    @Test
    void marksOfAnEarlierTakeAreNotTheEndOfThisOne() {
        played.agentSpeaks(Expected.DATE, 5_000);
        played.speech(500);
        played.played(2);
        played.silence(400);
        played.heard(1, "");
        played.played(2);
        assertThat(played.wanted).last().isEqualTo("900 Resume 3");
        played.sound(3, 100);
        played.played(3);
        assertThat(played.wanted).last().isEqualTo("900 AllHeard");
    }
}
