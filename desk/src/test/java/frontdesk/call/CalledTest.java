package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.speech.PlayedVoice;

import static frontdesk.call.Players.patientCaller;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls that we have placed, once somebody or something has answered. */
@Timeout(60)
class CalledTest extends RealRooms {
    private static final String WHY = "You asked us to call back.";
    private static final Occasion OCCASION = new Occasion(List.of(WHY), List.of("We could not reach you.", "Goodbye."));

    private static final String SCREENING = "please record your name and reason for calling";

    private final PlayedVoice voice = new PlayedVoice("one");
    private final Dialled dialled = new Dialled(() -> {});

    @Test
    void whoAnswersHearsAtOnceWhyWeCallAndTalksAsInAnyCall() {
        var line = patientCaller(List.of(
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
        assertThat(voice.spoken).first().isEqualTo(WHY);
        assertThat(ended(call).disposition()).isEqualTo(Disposition.ANSWERED);
    }

    /** fishaudio PR 169: nobody waits for the verdict before they speak; it may come in the middle of our words. */
    @Test
    void aMachineThatIsToldInTheMiddleOfOurWordsGetsTheMessageAfterItsBeep() {
        dialled.judged(Dialled.Who.MACHINE);
        CallStarted call = outbound();
        TalkOutcome outcome = switchboard()
                .talk(
                        patientCaller(List.of(new Step.KeepSilent(), new Step.Silence(Duration.ofMinutes(1)))),
                        dialled,
                        call,
                        OCCASION);
        assertThat(outcome).isEqualTo(new TalkOutcome.MessageLeft());
        assertThat(voice.spoken).endsWith("We could not reach you.", "Goodbye.");
        assertThat(ended(call).disposition()).isEqualTo(Disposition.NOT_REACHED);
        assertThat(ended(call).reason()).isEqualTo("a machine answered");
    }

    /** iOS 26 and others: a program asks who calls, and the carrier takes it for a machine. */
    @Test
    void aProgramThatAsksWhoCallsIsToldWhyWeCallAndTheCallGoesOn() {
        var judged = new Dialled(() -> {});
        Runnable carrier = () -> judged.judged(Dialled.Who.MACHINE);
        CallStarted call = outbound();
        TalkOutcome outcome = switchboard(SCREENING, "hello what are your opening hours", "no thank you goodbye")
                .talk(spokenTo(3, carrier), judged, call, OCCASION);
        assertThat(outcome).isInstanceOf(TalkOutcome.Held.class);
        assertThat(voice.spoken).containsSubsequence(WHY, WHY);
        assertThat(ended(call).disposition()).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void aMachineThatFollowsSuchAProgramIsLeftTheMessage() {
        CallStarted call = outbound();
        TalkOutcome outcome = switchboard(SCREENING, "please leave a message after the tone")
                .talk(spokenTo(2, () -> {}), dialled, call, OCCASION);
        assertThat(outcome).isEqualTo(new TalkOutcome.MessageLeft());
        assertThat(voice.spoken).containsSubsequence(WHY, WHY, "We could not reach you.", "Goodbye.");
        assertThat(ended(call).disposition()).isEqualTo(Disposition.NOT_REACHED);
    }

    /** Somebody says so many things, and the carrier judges while the first of them is answered. */
    private Line spokenTo(int times, Runnable carrier) {
        List<Step> plan = new ArrayList<>(List.of(new Step.AwaitAnswer()));
        for (int i = 0; i < times; i++) {
            plan.add(new Step.Say(speech(800)));
            plan.add(new Step.AwaitAnswer());
        }
        return new LineAround(patientCaller(plan)) {
            @Override
            public Event next(Duration patience) {
                if (Collections.frequency(voice.spoken, WHY) == 2) {
                    carrier.run();
                }
                return super.next(patience);
            }
        };
    }

    @Test
    void whereNoMoreCallsAreHeldTheLineIsHungUp() {
        Switchboard none = switchboard(rooms, 0, voice);
        assertThat(none.talk(patientCaller(List.of(new Step.HangUp())), dialled, outbound(), OCCASION))
                .isEqualTo(new TalkOutcome.Refused());
    }

    private Switchboard switchboard(String... heard) {
        return switchboard(rooms, 2, voice, heard);
    }

    private static CallEnded ended(CallStarted call) {
        return rooms.journal().call(call.business(), call.call()).orElseThrow().ended();
    }
}
