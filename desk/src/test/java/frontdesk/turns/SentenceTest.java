package frontdesk.turns;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** A reply that is spoken sentence by sentence while the rest is being thought of. */
class SentenceTest {
    private final PlayedTurns played = new PlayedTurns();

    private void asked() {
        played.greeted();
        played.caller(800, "a table for four");
        played.wanted.clear();
    }

    private void comes(String sentence) {
        played.give(new Input.Sentence(played.now, sentence));
    }

    private void whole(String... phrases) {
        played.give(
                new Input.Replied(played.now, new Reply(List.of(phrases), Expected.DATE, "", 0, new Then.Listen())));
    }

    private void handed(int take, int phrases, long lasting) {
        played.give(new Input.Sounding(played.now, take, played.now + lasting, phrases));
    }

    private void heardTo(int take, int phrase) {
        played.give(new Input.Played(played.now, new Mark(take, phrase, false)));
    }

    @Test
    void theFirstSentenceIsSpokenAtOnceAndTheRestFollowsInTheSameBreath() {
        asked();
        comes("With pleasure.");
        comes("Let me look.");
        whole("With pleasure.", "Let me look.", "What day?");
        assertThat(played.wanted)
                .containsExactly("1200 Say 2 With pleasure. …", "1200 More 2 Let me look. …", "1200 More 2 What day?");
        handed(2, 3, 0);
        heardTo(2, 2);
        assertThat(played.wanted).last().isEqualTo("1200 AllHeard");
    }

    @Test
    void aReplyOfWhichNothingMoreComesOnlyEnds() {
        asked();
        comes("What day?");
        whole("What day?");
        handed(2, 1, 0);
        heardTo(2, 0);
        played.silence(6_000);
        assertThat(played.wanted)
                .containsExactly(
                        "1200 Say 2 What day? …", "1200 More 2 ", "1200 AllHeard", "7200 Ask Silent NOBODY_SPOKE");
    }

    @Test
    void whatWasHeardIsFollowedByTheRestWheneverThatComes() {
        asked();
        comes("With pleasure.");
        handed(2, 1, 0);
        heardTo(2, 0);
        played.silence(500);
        whole("With pleasure.", "What day?");
        assertThat(played.wanted)
                .containsExactly("1200 Say 2 With pleasure. …", "1200 AllHeard", "1700 Say 3 What day?");
    }

    @Test
    void aModelThatIsSlowAfterItsFirstSentenceIsBridgedOnceAndNotAfterTheAnswerIsThere() {
        asked();
        comes("With pleasure.");
        handed(2, 1, 0);
        heardTo(2, 0);
        played.silence(5_000);
        comes("Friday is free.");
        whole("With pleasure.", "Friday is free.");
        handed(4, 1, 0);
        heardTo(4, 0);
        played.silence(4_000);
        assertThat(played.wanted)
                .containsExactly(
                        "1200 Say 2 With pleasure. …",
                        "1200 AllHeard",
                        "3020 Fill 3 One moment, please.",
                        "6200 Say 4 Friday is free. …",
                        "6200 More 4 ",
                        "6200 AllHeard");
    }

    @Test
    void aModelThatHasAskedForAMomentIsBridgedInOtherWords() {
        asked();
        comes("One moment.");
        handed(2, 1, 0);
        heardTo(2, 0);
        played.silence(4_000);
        assertThat(played.wanted).last().isEqualTo("3020 Fill 3 I'm still looking into it.");
    }

    @Test
    void aSentenceThatWaitsForTheEarsIsHeldBackAndTheCallerNotLeftInSilence() {
        asked();
        played.speech(300);
        comes("What day?");
        played.silence(400);
        played.silence(3_000);
        assertThat(played.wanted).noneMatch(w -> w.contains("Say"));
        assertThat(played.wanted).last().isEqualTo("3320 Fill 2 One moment, please.");
        played.heard(2, "");
        assertThat(played.wanted).last().asString().contains("Say 3 What day? …");
    }

    @Test
    void whoInterruptsIsAnsweredAndHearsNothingMoreOfWhatWasBeingSaid() {
        asked();
        comes("With pleasure.");
        handed(2, 1, 5_000);
        played.speech(600);
        comes("Let me look.");
        played.silence(400);
        played.heard(2, "on friday");
        comes("Thursday is free.");
        whole("With pleasure.", "Let me look.", "Thursday is free.");
        comes("What time on Friday?");
        whole("What time on Friday?");
        assertThat(played.wanted.stream().filter(w -> !w.contains("Begin") && !w.contains("End")))
                .containsExactly(
                        "1200 Say 2 With pleasure. …",
                        "1680 Pause",
                        "1800 More 2 Let me look. …",
                        "2200 Hush",
                        "2200 Ask Said on friday",
                        "2200 Say 3 What time on Friday? …",
                        "2200 More 3 ");
    }

    @Test
    void whatAToolDidIsToldToWhoInterruptedAndWhatWasHeardIsNotSaidAgain() {
        asked();
        comes("One second.");
        handed(2, 1, 5_000);
        played.speech(600);
        played.silence(400);
        played.heard(2, "and a high chair");
        played.give(new Input.Replied(
                played.now,
                new Reply(List.of("One second.", "It is booked."), Expected.ANYTHING, "", 900, new Then.Listen())));
        whole("With a high chair.");
        assertThat(played.wanted).last().asString().endsWith("Say 3 It is booked. With a high chair.");
    }

    @Test
    void aNoiseInTheMiddleLetsBothGoOn() {
        asked();
        comes("With pleasure.");
        handed(2, 1, 5_000);
        played.speech(600);
        comes("What day?");
        played.silence(400);
        played.heard(2, "");
        whole("With pleasure.", "What day?");
        assertThat(played.wanted.stream().filter(w -> !w.contains("Begin") && !w.contains("End")))
                .endsWith("1800 More 2 What day? …", "2200 Resume 3", "2200 More 3 ");
    }

    @Test
    void aGoodbyeThatWasStreamedIsHeardBeforeTheLineIsLetGo() {
        asked();
        comes("Goodbye.");
        played.give(new Input.Replied(
                played.now,
                new Reply(List.of("Goodbye."), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.BOOKED))));
        assertThat(played.wanted).noneMatch(w -> w.contains("Leave"));
        handed(2, 1, 0);
        heardTo(2, 0);
        assertThat(played.wanted).last().isEqualTo("1200 Leave AGENT BOOKED");
    }

    @Test
    void aBrainThatBreaksAfterItsFirstSentenceIsRegretted() {
        asked();
        comes("With pleasure.");
        played.give(new Input.BrainBroke(played.now));
        assertThat(played.wanted).last().asString().startsWith("1200 More 2 I'm sorry");
    }

    @Test
    void aBrainThatIsSilentAfterItsFirstSentenceIsGivenUp() {
        asked();
        comes("With pleasure.");
        handed(2, 1, 0);
        heardTo(2, 0);
        played.silence(15_100);
        assertThat(played.wanted).last().asString().contains("I'm sorry, something is wrong");
    }

    @Test
    void aMarkThatTheLineForgetsHoldsNothingUp() {
        asked();
        comes("With pleasure.");
        handed(2, 1, 1_000);
        played.silence(4_020);
        whole("With pleasure.", "What day?");
        played.silence(20);
        assertThat(played.wanted)
                .containsExactly("1200 Say 2 With pleasure. …", "5220 AllHeard", "5220 Say 3 What day?");
    }
}
