package frontdesk.console.calls;

import java.util.ArrayList;
import java.util.List;

import frontdesk.journal.Turn.Latency;

/** The wait before one answer as a bar; a bar of full width is two seconds. */
record LatencyView(int total, List<Stage> stages) {
    private static final int FULL_WIDTH = 200;
    private static final int FULL_MILLIS = 2000;

    /** One stretch of the bar, in its own units of length. */
    record Stage(String name, int millis, int from, int width) {}

    static LatencyView of(Latency latency) {
        var stages = new ArrayList<Stage>();
        add(stages, "waiting for the end of speech", latency.endpointing());
        add(stages, "hearing", latency.ears());
        add(stages, "thinking", latency.brain());
        add(stages, "diary and tools", latency.tools());
        add(stages, "first sound", latency.voice());
        add(stages, "the line", latency.transport());
        return new LatencyView(latency.total(), List.copyOf(stages));
    }

    private static void add(List<Stage> stages, String name, int millis) {
        int from = stages.isEmpty()
                ? 0
                : stages.getLast().from() + stages.getLast().width();
        int width = Math.min(FULL_WIDTH - from, Math.round((float) millis * FULL_WIDTH / FULL_MILLIS));
        stages.add(new Stage(name, millis, from, Math.max(0, width)));
    }
}
