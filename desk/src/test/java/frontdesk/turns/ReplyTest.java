package frontdesk.turns;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;

import static frontdesk.turns.PlayedTurns.says;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a reply while the caller goes on. */
class ReplyTest {
    private final PlayedTurns played = new PlayedTurns();

    @Test
    void whoSpeaksBeforeTheAgentBeginsIsWaitedForAndHisWordsAreOneUtterance() {
        played.greeted();
        played.speech(800);
        played.silence(400);
        played.speech(600);
        played.heard(1, "a table for four");
        assertThat(played.wanted).noneMatch(w -> w.contains("Ask"));
        played.silence(400);
        played.heard(2, "on friday");
        assertThat(played.wanted).last().isEqualTo("2200 Ask Said a table for four on friday");
    }

    @Test
    void aReplyThatWasNotBegunIsOvertakenByTheReplyToWhatTheCallerAdds() {
        played.greeted();
        played.caller(800, "a table for four");
        played.speech(300);
        played.give(new Input.Replied(played.now, says("What day?", Expected.DATE)));
        played.speech(300);
        played.silence(400);
        played.heard(2, "on friday");
        played.give(new Input.Replied(played.now, says("What time on Friday?", Expected.TIME)));
        assertThat(played.wanted.stream().filter(w -> w.contains("Say")))
                .containsExactly(played.now + " Say 2 What time on Friday?");
    }

    @Test
    void whatAToolDidIsToldEvenIfTheCallerSpokeMeanwhile() {
        played.greeted();
        played.caller(800, "yes book it");
        played.speech(300);
        booked();
        thanks();
        assertThat(played.wanted).last().isEqualTo("2200 Say 2 It is booked. Anything else?");
    }

    @Test
    void whatAToolDidIsToldEvenIfTheCallerSpeaksBeforeTheFirstSoundOfIt() {
        played.greeted();
        played.caller(800, "yes book it");
        booked();
        thanks();
        assertThat(played.wanted).last().isEqualTo("1900 Say 3 It is booked. Anything else?");
    }

    /** The agent would say what a tool did. */
    private void booked() {
        played.give(new Input.Replied(
                played.now, new Reply(List.of("It is booked."), Expected.ANYTHING, "", 900, new Then.Listen())));
    }

    /** The caller says something more, and is asked whether that was all. */
    private void thanks() {
        played.speech(300);
        played.silence(400);
        played.heard(2, "and thank you");
        played.give(new Input.Replied(played.now, says("Anything else?", Expected.ANYTHING)));
    }

    @Test
    void aReplyWithoutWordsIsFollowedByWhatItWants() {
        played.greeted();
        played.caller(800, "bye");
        played.give(new Input.Replied(
                played.now, new Reply(List.of(), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.ANSWERED))));
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("1220 Leave AGENT ANSWERED");
    }

    @Test
    void anInterruptedAgentGoesOnIfTheEarsDoNotSayWhetherTheseWereWords() {
        played.agentSpeaks(Expected.DATE, 20_000);
        played.speech(600);
        played.silence(400);
        played.silence(1_400);
        assertThat(played.wanted).last().asString().contains("End");
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("2420 Resume 3");
        played.sound(3, 5_000);
        played.heard(1, "on friday");
        assertThat(played.wanted).endsWith("2420 Hush", "2420 Ask Said on friday");
    }

    @Test
    void aReplyThatWasHeldBackForANoiseIsSaidAfterwards() {
        played.greeted();
        played.caller(800, "a table for four");
        played.speech(300);
        played.give(new Input.Replied(played.now, says("What day?", Expected.DATE)));
        played.silence(400);
        played.heard(2, "");
        assertThat(played.wanted).last().isEqualTo("1900 Say 2 What day?");
    }

    @Test
    void speechBeforeTheFirstSoundOfTheAnswerHoldsItAtOnce() {
        played.greeted();
        played.caller(800, "a table");
        played.give(new Input.Replied(played.now, says("What day?", Expected.DATE)));
        played.speech(60);
        assertThat(played.wanted).endsWith("1200 Say 2 What day?", "1260 Begin 2 (60 ago)", "1260 Pause");
    }
}
