package frontdesk.turns;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;

import static frontdesk.turns.PlayedTurns.says;
import static org.assertj.core.api.Assertions.assertThat;

/** Greetings and goodbyes. */
class GoodbyeTest {
    private final PlayedTurns played = new PlayedTurns();

    @Test
    void aFirmGreetingIsSaidToItsEndAndTheWordsSaidMeanwhileAreAnsweredThen() {
        played.turns =
                new TurnTaking(new Patience(400, 320, 800, 240, 6_000, true), new Regrets(null, Language.ENGLISH));
        played.give(new Input.Answered(0));
        played.give(new Input.Replied(0, says("Hello, this call is recorded.", Expected.ANYTHING)));
        played.sound(1, 3_000);
        played.speech(900);
        played.silence(400);
        played.heard(1, "are you open");
        assertThat(played.wanted).noneMatch(w -> w.endsWith("Pause") || w.contains("Said"));
        played.silence(1_700);
        played.played(1);
        assertThat(played.wanted).endsWith("3000 AllHeard", "3000 Ask Said are you open");
    }

    @Test
    void theLineIsLetGoWhenTheGoodbyeHasBeenHeard() {
        played.goodbye(1_000);
        played.silence(1_000);
        assertThat(played.wanted).noneMatch(w -> w.contains("Leave"));
        played.played(2);
        assertThat(played.wanted).endsWith("1000 AllHeard", "1000 Leave AGENT BOOKED");
    }

    @Test
    void aCarrierThatNeverSaysSoDoesNotKeepTheLineOpen() {
        played.goodbye(1_000);
        played.silence(4_000);
        assertThat(played.wanted).noneMatch(w -> w.contains("Leave"));
        played.silence(20);
        assertThat(played.wanted).endsWith("4020 AllHeard", "4020 Leave AGENT BOOKED");
    }

    @Test
    void aGoodbyeOverTheGoodbyeEndsTheCallAndAQuestionDoesNot() {
        played.goodbye(1_000);
        played.speech(400);
        played.silence(400);
        played.heard(1, "thank you bye");
        played.silence(200);
        played.played(2);
        assertThat(played.wanted).last().isEqualTo("1000 Leave AGENT BOOKED");

        played.goodbye(1_000);
        played.speech(400);
        played.silence(400);
        played.heard(1, "wait is there parking");
        assertThat(played.wanted).endsWith("800 Hush", "800 Ask Said wait is there parking");
    }
}
