package frontdesk.call;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Wav;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.AnswerOutcome.Refused;
import frontdesk.journal.Amount;
import frontdesk.journal.CallCost;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn.Speaker;
import frontdesk.journal.Usage;
import frontdesk.kernel.BusinessId;
import frontdesk.speech.PlayedVoice;

import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The switchboard on a real database with the real receptionist; only the sound is played. */
@Timeout(60)
class SwitchboardTest extends RealRooms {
    @Test
    void aRecordedCallerIsAnsweredAndAllOfItIsInTheJournal() throws Exception {
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        var simulation = new Simulation(switchboard(5, "what are your opening hours", "no thank you goodbye"));
        Simulation.Result result = simulation.run(call, recording());

        CallEnded ended = ((AnswerOutcome.Held) result.outcome()).ended();
        assertThat(ended.by()).isEqualTo(By.AGENT);
        assertThat(ended.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(result.transcript().stream()
                        .filter(turn -> turn.speaker() == Speaker.CALLER)
                        .map(turn -> turn.text()))
                .containsExactly("what are your opening hours", "no thank you goodbye");
        assertThat(rooms.journal().turns(call.business(), call.call()).stream().map(turn -> turn.text()))
                .containsExactlyElementsOf(
                        result.transcript().stream().map(turn -> turn.text()).toList());
        assertThat(rooms.journal()
                        .call(call.business(), call.call())
                        .orElseThrow()
                        .ended())
                .isNotNull();
        assertThat(Files.size(recordings.resolve(ended.recording()))).isGreaterThan(100_000);
        assertThat(result.answers().channels().getFirst()).hasSizeGreaterThan(3 * Frame.RATE);
    }

    @Test
    void whatACallUsedUpIsWrittenWhenItIsOver() {
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        switchboard(5, "what are your opening hours").answer(line(), call);
        List<CallCost> costs = rooms.journal().callCosts().of(call.business(), call.call());
        assertThat(costs).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(Usage.What.LINE);
            assertThat(line.by()).isEqualTo(Usage.HERE);
            assertThat(line.amount()).isEqualTo(Amount.NOTHING);
        });
    }

    @Test
    void aRecordingInWhichNobodySpeaksIsRefusedWithASentence() {
        var simulation = new Simulation(switchboard(5));
        var silence = Wav.mono(Frame.RATE, new short[3 * Frame.RATE]);
        assertThatThrownBy(() -> simulation.run(call(DemoBusinesses.TRATTORIA), silence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nobody speaks in this recording");
    }

    @Test
    void aCallBeyondTheLastLineIsRefusedAndWrittenDown() {
        Switchboard full = switchboard(0);
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        assertThat(full.isOpen()).isFalse();
        assertThat(full.answer(line(), call)).isEqualTo(new Refused(Refused.Why.ALL_LINES_BUSY));
        CallEnded ended =
                rooms.journal().call(call.business(), call.call()).orElseThrow().ended();
        assertThat(ended).isNotNull().satisfies(e -> {
            assertThat(e.by()).isEqualTo(By.US);
            assertThat(e.disposition()).isEqualTo(Disposition.FAILED);
        });
    }

    @Test
    void aCallForNobodyIsRefused() {
        CallStarted lost = call(BusinessId.of("99999999-0000-4000-8000-000000000001"));
        assertThat(switchboard(5).answer(line(), lost)).isEqualTo(new Refused(Refused.Why.NO_SUCH_BUSINESS));
    }

    @Test
    void aDrainedSwitchboardLetsCallsFinishAndTakesNoMore() throws Exception {
        Switchboard switchboard = switchboard(5, "what are your opening hours");
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        CompletableFuture<AnswerOutcome> held = CompletableFuture.supplyAsync(
                () -> switchboard.answer(line(), call, (id, news) -> {
                    begun.countDown();
                    await(goOn);
                }),
                task -> Thread.startVirtualThread(task));
        begun.await();
        assertThat(switchboard.calls()).containsExactly(call);
        assertThat(switchboard.drain(Duration.ofMillis(20))).isFalse();
        assertThat(switchboard.answer(line(), call(DemoBusinesses.CLINIC)))
                .isEqualTo(new Refused(Refused.Why.CLOSING_DOWN));
        goOn.countDown();
        assertThat(switchboard.drain(Duration.ofSeconds(30))).isTrue();
        assertThat(held.get()).isInstanceOf(AnswerOutcome.Held.class);
        assertThat(switchboard.calls()).isEmpty();
    }

    private Switchboard switchboard(int maxCalls, String... heard) {
        return switchboard(rooms, maxCalls, new PlayedVoice("one"), heard);
    }

    /** Two utterances of a second with two seconds between. */
    private static Wav recording() {
        List<Frame> frames = new ArrayList<>(speech(1_000));
        frames.addAll(Frames.of(new short[2 * Frame.RATE]));
        frames.addAll(speech(1_000));
        return Wav.mono(Frame.RATE, Frames.join(frames));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
