package frontdesk.evaluation;

import java.util.List;

/** How much processor time one utterance takes, in nanoseconds: half of them at most the median, 99 in 100 at most {@code p99}. */
public record Pace(int utterances, long median, long p99) {
    static Pace of(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Pace(0, 0, 0)
                : new Pace(sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
    }
}
