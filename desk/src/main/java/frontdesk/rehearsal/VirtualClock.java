package frontdesk.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes only when it is told to, so that an hour of calls takes seconds. */
public final class VirtualClock extends Clock {
    private final AtomicLong now;
    private final ZoneId zone;

    public VirtualClock(Instant start) {
        this(new AtomicLong(start.toEpochMilli()), ZoneOffset.UTC);
    }

    private VirtualClock(AtomicLong now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void set(Instant moment) {
        now.set(moment.toEpochMilli());
    }

    void pass(Duration time) {
        now.addAndGet(time.toMillis());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(now, other);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }
}
