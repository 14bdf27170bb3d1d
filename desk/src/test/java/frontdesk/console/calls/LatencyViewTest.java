package frontdesk.console.calls;

import org.junit.jupiter.api.Test;

import frontdesk.journal.Turn.Latency;

import static org.assertj.core.api.Assertions.assertThat;

class LatencyViewTest {
    @Test
    void theStagesFollowOneAnotherWithoutGaps() {
        var bar = LatencyView.of(new Latency(600, 120, 8, 14, 90, 0));
        int end = 0;
        for (var stage : bar.stages()) {
            assertThat(stage.from()).as(stage.name()).isEqualTo(end);
            end = stage.from() + stage.width();
        }
        assertThat(bar.total()).isEqualTo(832);
        assertThat(end).isBetween(82, 84);
    }

    @Test
    void aLongWaitFillsTheBarAndNoMore() {
        var bar = LatencyView.of(new Latency(1500, 900, 900, 0, 100, 0));
        assertThat(bar.stages())
                .allSatisfy(s -> assertThat(s.from() + s.width()).isLessThanOrEqualTo(200));
    }
}
