package frontdesk.turns;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the business whispers to the receptionist, whoever has the floor. */
class HintTest {
    private static final StepIn HINT = new StepIn.Hint("six people", "somebody");
    private static final Reply NOTHING = new Reply(List.of(), Expected.ANYTHING, "", 0, new Reply.Then.Listen());

    private final PlayedTurns played = new PlayedTurns();

    private void whispers() {
        played.give(new Input.SteppedIn(played.now, HINT));
    }

    private void thoughtOver(Reply reply) {
        played.give(new Input.Hinted(played.now, reply));
    }

    private static Reply sixPeople() {
        return PlayedTurns.says("For six. Shall I book it?", Expected.YES_OR_NO);
    }

    @Test
    void whereNothingComesOfItTheReceptionistGoesOnSpeaking() {
        played.agentSpeaks(Expected.ANYTHING, 5_000);
        played.silence(100);
        whispers();
        assertThat(played.wanted).containsExactly("100 Ask " + HINT);
        thoughtOver(NOTHING);
        played.silence(1_000);
        assertThat(played.wanted).hasSize(1);
    }

    @Test
    void whatItLedToIsSaidInsteadOfWhatIsBeingSaid() {
        played.agentSpeaks(Expected.ANYTHING, 5_000);
        played.silence(100);
        whispers();
        thoughtOver(sixPeople());
        played.silence(20);
        assertThat(played.wanted).containsExactly("100 Ask " + HINT, "100 Hush", "100 Say 3 For six. Shall I book it?");
    }

    @Test
    void theCallerIsNotSpokenOver() {
        played.greeted();
        played.speech(600);
        whispers();
        thoughtOver(sixPeople());
        played.speech(400);
        assertThat(played.wanted).noneMatch(action -> action.contains(" Say "));
        played.silence(400);
        played.heard(1, "yes that is right");
        played.silence(800);
        assertThat(played.wanted).noneMatch(action -> action.contains("For six"));
    }

    @Test
    void whatTheCallerSaidMeanwhileAnswersNothingThatTheyHaveNotHeard() {
        played.greeted();
        played.speech(600);
        whispers();
        thoughtOver(sixPeople());
        played.silence(400);
        played.heard(1, "yes that is right");
        played.silence(800);
        assertThat(played.wanted)
                .filteredOn(action -> action.contains("HintUnheard") || action.contains("Ask Said"))
                .extracting(action -> action.substring(action.indexOf(' ') + 1))
                .containsExactly("HintUnheard", "Ask Said yes that is right");
    }

    @Test
    void whatTheCallerSaysWhileItIsThoughtOverAnswersNothingOfItEither() {
        played.greeted();
        whispers();
        played.caller(800, "yes that is right");
        played.silence(800);
        assertThat(played.wanted).anyMatch(action -> action.endsWith("HintUnheard"));
    }

    @Test
    void whatWasHeardIsAnswered() {
        played.greeted();
        whispers();
        thoughtOver(sixPeople());
        played.silence(20);
        played.sound(2, 1_000);
        played.silence(1_000);
        played.played(2);
        played.caller(800, "yes please do");
        played.silence(800);
        assertThat(played.wanted)
                .anyMatch(action -> action.endsWith("Ask Said yes please do"))
                .noneMatch(action -> action.endsWith("HintUnheard"));
    }

    @Test
    void anAnswerThatIsThoughtOfMeanwhileIsOvertakenByWhatTheHintLedTo() {
        played.greeted();
        played.caller(800, "a table please");
        played.silence(800);
        whispers();
        played.give(new Input.Replied(played.now, PlayedTurns.says("For how many?", Expected.PARTY_SIZE)));
        thoughtOver(sixPeople());
        played.silence(20);
        assertThat(played.wanted).last().asString().endsWith("For six. Shall I book it?");
    }

    @Test
    void aGreetingIsSaidToItsEndFirst() {
        played.turns = new TurnTaking(Patience.usual(), new Regrets(null, Language.ENGLISH));
        played.give(new Input.Answered(0));
        whispers();
        assertThat(played.wanted).noneMatch(action -> action.contains("Hint"));
    }
}
