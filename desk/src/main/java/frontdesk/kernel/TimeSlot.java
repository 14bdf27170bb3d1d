package frontdesk.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time that includes its start and excludes its end, so that two slots may touch without meeting. */
public record TimeSlot(Instant start, Instant end) {
    public TimeSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a slot ends after it starts: " + start + " to " + end);
        }
    }

    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    /** What touches or overlaps is one, of slots in the order of their starts. */
    public static List<TimeSlot> joined(List<TimeSlot> slots) {
        List<TimeSlot> joined = new ArrayList<>();
        for (TimeSlot next : slots) {
            TimeSlot last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.end.isBefore(next.start)) {
                joined.add(next);
            } else if (last.end.isBefore(next.end)) {
                joined.set(joined.size() - 1, new TimeSlot(last.start, next.end));
            }
        }
        return joined;
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public boolean encloses(TimeSlot other) {
        return !other.start.isBefore(start) && !end.isBefore(other.end);
    }
}
