package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/**
 * The stretches of one unit of a resource that are taken over some time. They are put in order once and asked by many; what touches or overlaps is
 * one block, so that a day without a gap is passed over in one step.
 */
public final class Busy {
    private final Unit unit;
    /** By their starts. */
    private final List<Taken> all;

    private final List<TimeSlot> blocks;

    /** One of several alike. */
    record Unit(ResourceId resource, int number) {}

    private Busy(Unit unit, List<Taken> taken) {
        this.unit = unit;
        this.all = taken.stream()
                .sorted(Comparator.comparing(one -> one.during().start()))
                .toList();
        this.blocks = TimeSlot.joined(all.stream().map(Taken::during).toList());
    }

    /** One for each unit of which something is taken. */
    public static List<Busy> of(Collection<Taken> taken) {
        Map<Unit, List<Taken>> units = new LinkedHashMap<>();
        for (Taken one : taken) {
            units.computeIfAbsent(new Unit(one.resource(), one.unit()), any -> new ArrayList<>())
                    .add(one);
        }
        return units.entrySet().stream()
                .map(entry -> new Busy(entry.getKey(), entry.getValue()))
                .toList();
    }

    Unit unit() {
        return unit;
    }

    /** Whether nothing but the same session is there at that time. */
    boolean free(TimeSlot slot, @Nullable UUID session) {
        return inTheWay(slot) == null
                || (session != null && during(slot).allMatch(one -> session.equals(one.session())));
    }

    /** The first block of that time, whatever is in it, or null where there is none. */
    @Nullable
    TimeSlot inTheWay(TimeSlot slot) {
        int next = firstEndingAfter(slot.start());
        return next < blocks.size() && blocks.get(next).start().isBefore(slot.end()) ? blocks.get(next) : null;
    }

    /** How long it is taken within that time, stretches that reach out of it counted whole. */
    Duration load(TimeSlot within) {
        return during(within).map(one -> one.during().length()).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether something ends where this stretch starts or starts where it ends. */
    boolean touches(TimeSlot slot) {
        return all.stream()
                .map(Taken::during)
                .anyMatch(one -> one.end().equals(slot.start()) || one.start().equals(slot.end()));
    }

    /** What is taken of that time. */
    private Stream<Taken> during(TimeSlot slot) {
        TimeSlot block = inTheWay(slot);
        if (block == null) {
            return Stream.empty();
        }
        int first = first(all.size(), i -> !all.get(i).during().start().isBefore(block.start()));
        return all.subList(first, all.size()).stream()
                .takeWhile(one -> one.during().start().isBefore(slot.end()))
                .filter(one -> one.during().overlaps(slot));
    }

    private int firstEndingAfter(Instant moment) {
        return first(blocks.size(), i -> blocks.get(i).end().isAfter(moment));
    }

    /** The first number for which something holds that holds for all after it. */
    private static int first(int size, IntPredicate holds) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
