package frontdesk.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers who hang up while people are asked to take them. */
@Timeout(60)
class LeftWhileRingingTest extends PassedOnCall {
    /** livekit/agents-js PR 2008: the caller hangs up while it rings, and a person is put through to nobody. */
    @Test
    void aPersonIsNotRungOnWhenTheCallerHasLeft() throws Exception {
        var rings = new CountDownLatch(1);
        carrier.plays(LUCIA, they -> rings.countDown());
        CallEnded ended = holds(leavingWhen(rings));
        assertThat(ended.by()).isEqualTo(By.CALLER);
        assertThat(ended.disposition()).isEqualTo(Disposition.ABANDONED);
        assertThat(carrier.awaitCancelled(SOON)).isTrue();
        assertThat(carrier.orders()).extracting(Dialer.Order::to).containsExactly(LUCIA);
    }

    @Test
    void aPersonWhoAnswersAfterTheCallerHasLeftIsHungUp() throws Exception {
        var late = new CopyOnWriteArrayList<Dialled>();
        var rings = new CountDownLatch(1);
        carrier.plays(LUCIA, they -> {
            late.add(they);
            rings.countDown();
        });
        holds(leavingWhen(rings));
        assertThat(carrier.awaitCancelled(SOON)).isTrue();
        var line = new CarrierLine(person(new Step.HangUp()), false);
        late.getFirst().answered(line);
        assertThat(line.hungUp).isTrue();
    }

    /** Anna, who hangs up when it rings. */
    private static SimulatedLine leavingWhen(CountDownLatch rings) {
        return new SimulatedLine(
                List.of(new Step.AwaitAnswer()),
                () -> {
                    try {
                        rings.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of(new Step.HangUp());
                },
                Duration.ZERO);
    }
}
