package frontdesk.house;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import frontdesk.call.CallWatcher;
import frontdesk.journal.CallEnded;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.CallId;

/** Counts what happens in calls, and how long callers wait by stage, for whoever watches this machine; docs/calls.md lists the names. */
final class CallMetrics implements CallWatcher {
    private final MeterRegistry meters;

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void told(CallId call, News news) {
        switch (news) {
            case News.Turned(Turn turn) -> turned(turn);
            case News.Ended(CallEnded ended) ->
                meters.counter(
                                "frontdesk.calls.ended",
                                "by",
                                ended.by().name(),
                                "disposition",
                                ended.disposition().name())
                        .increment();
            case News.Started _, News.Saying _, News.Interrupted _ -> {}
        }
    }

    private void turned(Turn turn) {
        if (turn.interrupted()) {
            meters.counter("frontdesk.turns.interrupted").increment();
        }
        Latency latency = turn.latency();
        if (latency != null) {
            waited("endpointing", latency.endpointing());
            waited("ears", latency.ears());
            waited("brain", latency.brain());
            waited("tools", latency.tools());
            waited("voice", latency.voice());
            waited("transport", latency.transport());
            waited("all", latency.total());
        }
    }

    private void waited(String stage, int millis) {
        Timer.builder("frontdesk.turn.wait")
                .tag("stage", stage)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(15))
                .register(meters)
                .record(Duration.ofMillis(millis));
    }
}
