package frontdesk.console.diary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what happens at the same time beside each other. */
final class Lanes {
    private Lanes() {}

    /** A stretch in minutes, {@code name} being whose. */
    record Stretch<T>(T name, int from, int to) {}

    /** Where a stretch goes: in one of so many lanes; all that overlap share the number of lanes. */
    record Placed<T>(Stretch<T> stretch, int lane, int of) {
        String css() {
            return "lane-" + lane + " of-" + of;
        }
    }

    /** In the order of their starts; a cluster of overlapping ones has as many lanes as it needs. */
    static <T> List<Placed<T>> arrange(List<Stretch<T>> stretches) {
        List<Stretch<T>> sorted = stretches.stream()
                .sorted(Comparator.comparingInt((Stretch<T> s) -> s.from()).thenComparingInt(s -> -s.to()))
                .toList();
        List<Placed<T>> placed = new ArrayList<>();
        List<Stretch<T>> cluster = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (Stretch<T> next : sorted) {
            if (next.from() >= end) {
                placed.addAll(cluster(cluster));
                cluster.clear();
            }
            cluster.add(next);
            end = Math.max(end, next.to());
        }
        placed.addAll(cluster(cluster));
        return placed;
    }

    private static <T> List<Placed<T>> cluster(List<Stretch<T>> cluster) {
        List<Integer> ends = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Stretch<T> next : cluster) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > next.from()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(next.to());
            } else {
                ends.set(lane, next.to());
            }
            lanes.add(lane);
        }
        List<Placed<T>> placed = new ArrayList<>();
        for (int i = 0; i < cluster.size(); i++) {
            placed.add(new Placed<>(cluster.get(i), lanes.get(i), ends.size()));
        }
        return placed;
    }
}
