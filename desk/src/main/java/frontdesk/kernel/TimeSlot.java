package frontdesk.kernel;

import java.time.Duration;
import java.time.Instant;

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
