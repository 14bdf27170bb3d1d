package frontdesk.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/** What is taken of each resource over some time, buffers included. */
final class Occupancy {
    static final Occupancy NONE = new Occupancy(List.of());

    private final Map<ResourceId, List<TimeSlot>> taken = new HashMap<>();

    /** One stretch of one resource that is taken. */
    record Taken(ResourceId resource, TimeSlot during) {}

    Occupancy(List<Taken> all) {
        all.stream().sorted(Comparator.comparing(one -> one.during().start())).forEach(one -> taken.computeIfAbsent(
                        one.resource(), resource -> new ArrayList<>())
                .add(one.during()));
    }

    boolean free(ResourceId resource, TimeSlot slot) {
        List<TimeSlot> slots = taken.getOrDefault(resource, List.of());
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).end().isAfter(slot.start())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == slots.size() || !slots.get(low).overlaps(slot);
    }

    /** How long a resource is taken within that time, stretches that reach out of it counted whole. */
    Duration load(ResourceId resource, TimeSlot within) {
        return taken.getOrDefault(resource, List.of()).stream()
                .filter(within::overlaps)
                .map(TimeSlot::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
