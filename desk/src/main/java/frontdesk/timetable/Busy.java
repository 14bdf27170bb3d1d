package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Occupancy.Taken;

/** The stretches of one unit of a resource that are taken, by time. A search asks tens of thousands of times, so that the seconds of their ends are kept apart. */
final class Busy {
    static final Busy NOT_AT_ALL = new Busy();
    private static final int NEAR = 4;

    private final List<Taken> all = new ArrayList<>();
    private long[] ends = {};
    private int finger;

    /** To be called before {@link #inOrder}. */
    void add(Taken one) {
        all.add(one);
    }

    List<Taken> all() {
        return all;
    }

    /** What is read mostly comes in order. */
    void inOrder() {
        all.sort(Comparator.comparing(one -> one.during().start()));
        ends = all.stream()
                .mapToLong(one -> one.during().end().getEpochSecond())
                .toArray();
    }

    /** Whether nothing but the same session is there at that time. */
    boolean free(TimeSlot slot, @Nullable UUID session) {
        for (int i = firstEndingAround(slot.start()); i < ends.length; i++) {
            Taken one = all.get(i);
            if (!one.during().start().isBefore(slot.end())) {
                return true;
            }
            if (one.during().overlaps(slot) && (session == null || !session.equals(one.session()))) {
                return false;
            }
        }
        return true;
    }

    /** How long it is taken within that time, stretches that reach out of it counted whole. */
    Duration load(TimeSlot within) {
        Duration load = Duration.ZERO;
        for (int i = firstEndingAround(within.start()); i < ends.length; i++) {
            TimeSlot during = all.get(i).during();
            if (!during.start().isBefore(within.end())) {
                break;
            }
            load = during.overlaps(within) ? load.plus(during.length()) : load;
        }
        return load;
    }

    /** Whether something ends where this stretch starts or starts where it ends. */
    boolean touches(TimeSlot slot) {
        return all.stream()
                .map(Taken::during)
                .anyMatch(one -> one.end().equals(slot.start()) || one.start().equals(slot.end()));
    }

    /** The first that ends in the second of this moment or later: whatever is before it has ended. Who asks for one time after another is answered from where the last was found. */
    private int firstEndingAround(Instant moment) {
        long second = moment.getEpochSecond();
        int from = finger;
        if (from > 0 && ends[from - 1] >= second) {
            from = 0;
        }
        for (int step = 0; step < NEAR; step++, from++) {
            if (from >= ends.length || ends[from] >= second) {
                return finger = from;
            }
        }
        int found = Arrays.binarySearch(ends, from, ends.length, second);
        if (found < 0) {
            found = -found - 1;
        }
        while (found > 0 && ends[found - 1] >= second) {
            found--;
        }
        return finger = found;
    }
}
