package frontdesk.house;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.call.CallWatcher.News;
import frontdesk.journal.CallEnded;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** How long callers wait, by stage, as whoever watches the machine sees it. */
class CallMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallMetrics metrics = new CallMetrics(meters);

    @ParameterizedTest
    @CsvSource({"endpointing, 400", "ears, 120", "brain, 8", "tools, 14", "voice, 90", "transport, 60", "all, 692"})
    void everyStageOfAWaitIsMeasured(String stage, double millis) {
        metrics.told(CallId.next(), new News.Turned(turn(new Turn.Latency(400, 120, 8, 14, 90, 60), false)));
        var timer = meters.get("frontdesk.turn.wait").tag("stage", stage).timer();
        assertThat(timer.count()).isOne();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(millis);
    }

    @Test
    void aTurnThatNobodyWaitedForIsNot() {
        metrics.told(CallId.next(), new News.Turned(turn(null, false)));
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void interruptionsAndEndsAreCounted() {
        metrics.told(CallId.next(), new News.Turned(turn(null, true)));
        metrics.told(
                CallId.next(),
                new News.Ended(new CallEnded(
                        CallEnded.By.CALLER, "hung up", CallEnded.Disposition.BOOKED, null, Instant.EPOCH)));
        assertThat(meters.get("frontdesk.turns.interrupted").counter().count()).isOne();
        assertThat(meters.get("frontdesk.calls.ended")
                        .tags("by", "CALLER", "disposition", "BOOKED")
                        .counter()
                        .count())
                .isOne();
    }

    private static Turn turn(Turn.@Nullable Latency latency, boolean interrupted) {
        return new Turn(0, Turn.Speaker.AGENT, "Hello.", null, 1, interrupted, 0, latency, Instant.EPOCH);
    }
}
