package frontdesk.turns;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the business steps in to a call, whoever has the floor. */
class StepInTest {
    private static final StepIn WISH = new StepIn.Say("The terrace is open.");

    private final PlayedTurns played = new PlayedTurns();

    private void stepIn() {
        played.give(new Input.SteppedIn(played.now, WISH));
    }

    /** With the mark of what is told whatever follows. */
    private void answered() {
        var told = new Reply(
                List.of("The terrace is open."),
                Language.ENGLISH,
                Expected.ANYTHING,
                "",
                1,
                0,
                new Reply.Then.Listen());
        played.give(new Input.Replied(played.now, told));
    }

    @Test
    void theReceptionistStopsForIt() {
        played.agentSpeaks(Expected.ANYTHING, 5_000);
        played.silence(100);
        stepIn();
        assertThat(played.wanted).containsExactly("100 Hush", "100 Ask " + WISH);
        answered();
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("100 Say 3 The terrace is open.");
    }

    @Test
    void theCallerIsNotSpokenOverAndHearsItBeforeTheAnswer() {
        played.greeted();
        played.speech(600);
        stepIn();
        answered();
        played.speech(400);
        assertThat(played.wanted).contains("600 Ask " + WISH).noneMatch(action -> action.contains(" Say "));
        played.silence(400);
        played.heard(1, "a table for two please");
        played.silence(800);
        played.give(new Input.Replied(played.now, PlayedTurns.says("At what time?", Expected.TIME)));
        played.silence(20);
        assertThat(played.wanted).anyMatch(action -> action.endsWith("The terrace is open. At what time?"));
    }

    @Test
    void whoHasSaidGoodbyeIsGone() {
        played.goodbye(100);
        played.silence(200);
        played.played(2);
        played.silence(1_000);
        played.wanted.clear();
        stepIn();
        assertThat(played.wanted).isEmpty();
    }

    /** A call in which the agent has just begun to say its greeting, which lasts so long. */
    private void greeting(Patience patience, long lasting) {
        played.turns = new TurnTaking(patience, new Regrets(null, Language.ENGLISH));
        played.give(new Input.Answered(0));
        played.give(new Input.Replied(0, PlayedTurns.says("Hello. This call is recorded.", Expected.ANYTHING)));
        played.silence(20);
        played.sound(1, lasting);
        played.wanted.clear();
    }

    @Test
    void aGreetingIsSaidToItsEndFirst() {
        for (boolean firm : List.of(true, false)) {
            greeting(Patience.usual().wholeGreeting(firm), 3_000);
            stepIn();
            played.silence(1_000);
            assertThat(played.wanted).isEmpty();
            long before = played.now;
            played.played(1);
            assertThat(played.wanted).containsExactly(before + " AllHeard", before + " Ask " + WISH);
            played.now = 0;
        }
    }

    @Test
    void aGreetingThatIsStillThoughtOfIsNotLeftOut() {
        played.turns = new TurnTaking(Patience.usual(), new Regrets(null, Language.ENGLISH));
        played.give(new Input.Answered(0));
        stepIn();
        played.give(new Input.Replied(0, PlayedTurns.says("Hello. This call is recorded.", Expected.ANYTHING)));
        played.silence(20);
        assertThat(played.wanted).last().isEqualTo("0 Say 1 Hello. This call is recorded.");
    }

    @Test
    void whoSpeaksOverTheGreetingHasHeardEnoughOfIt() {
        greeting(Patience.usual(), 5_000);
        stepIn();
        played.caller(800, "a table for two please");
        played.silence(800);
        assertThat(played.wanted).anyMatch(action -> action.endsWith("Ask " + WISH));
    }
}
