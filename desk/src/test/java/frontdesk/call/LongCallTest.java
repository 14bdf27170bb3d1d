package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.Turn;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;

import static frontdesk.call.Players.says;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** A call that goes on and on is as prompt at its end as at its beginning: nothing of a frame's work is left for later. */
@Timeout(60)
class LongCallTest extends ScriptedCall {
    private static final int TURNS = 100;

    @Test
    void theEndOfTheHundredthUtteranceIsNoticedAsSoonAsThatOfTheFirst() {
        List<Step> plan = new ArrayList<>(List.of(new Step.AwaitAnswer()));
        String[] heard = new String[TURNS];
        for (int i = 0; i < TURNS; i++) {
            plan.add(new Step.Say(speech(1_000)));
            plan.add(new Step.AwaitAnswer());
            heard[i] = "a table";
        }
        plan.add(new Step.HangUp());
        hold(
                new SimulatedLine(plan, Duration.ofSeconds(20)),
                new PlayedConversation(says("Hello."), says("What day?")),
                new PlayedEars(heard),
                new PlayedVoice("one"));

        assertThat(turns.stream()
                        .map(Turn::latency)
                        .filter(waited -> waited != null)
                        .map(waited -> waited.endpointing()))
                .hasSize(TURNS)
                .allSatisfy(silence -> assertThat(silence).isBetween(380, 420));
    }
}
