package frontdesk.call;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.speech.PlayedVoice;

import static frontdesk.call.Players.caller;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls that we have placed, once somebody or something has answered. */
@Timeout(60)
class CalledTest extends RealRooms {
    private static final Occasion OCCASION =
            new Occasion(List.of("You asked us to call back."), List.of("We could not reach you.", "Goodbye."));

    private final PlayedVoice voice = new PlayedVoice("one");
    private final Dialled dialled = new Dialled(() -> {});

    @Test
    void whoAnswersHearsAtOnceWhyWeCallAndTalksAsInAnyCall() {
        var line = caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(1_000)),
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
        dialled.judged(Dialled.Who.HUMAN);
        CallStarted call = outbound();
        TalkOutcome outcome = switchboard("what are your opening hours", "no thank you goodbye")
                .talk(line, dialled, call, OCCASION);
        assertThat(outcome).isInstanceOf(TalkOutcome.Held.class);
        assertThat(voice.spoken).first().isEqualTo("You asked us to call back.");
        assertThat(ended(call).disposition()).isEqualTo(Disposition.ANSWERED);
    }

    /** fishaudio PR 169: nobody waits for the verdict before they speak; it may come in the middle of our words. */
    @Test
    void aMachineThatIsToldInTheMiddleOfOurWordsGetsTheMessageAfterItsBeep() {
        dialled.judged(Dialled.Who.MACHINE);
        CallStarted call = outbound();
        TalkOutcome outcome = switchboard()
                .talk(
                        caller(List.of(new Step.KeepSilent(), new Step.Silence(Duration.ofMinutes(1)))),
                        dialled,
                        call,
                        OCCASION);
        assertThat(outcome).isEqualTo(new TalkOutcome.MessageLeft());
        assertThat(voice.spoken).endsWith("We could not reach you.", "Goodbye.");
        assertThat(ended(call).disposition()).isEqualTo(Disposition.NOT_REACHED);
        assertThat(ended(call).reason()).isEqualTo("a machine answered");
    }

    @Test
    void whereNoMoreCallsAreHeldTheLineIsHungUp() {
        Switchboard none = switchboard(rooms, 0, voice);
        assertThat(none.talk(caller(List.of(new Step.HangUp())), dialled, outbound(), OCCASION))
                .isEqualTo(new TalkOutcome.Refused());
    }

    private Switchboard switchboard(String... heard) {
        return switchboard(rooms, 2, voice, heard);
    }

    private static CallEnded ended(CallStarted call) {
        return rooms.journal().call(call.business(), call.call()).orElseThrow().ended();
    }
}
