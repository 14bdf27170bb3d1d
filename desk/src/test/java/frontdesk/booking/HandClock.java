package frontdesk.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that only goes when it is moved. */
public final class HandClock extends Clock {
    private final AtomicLong now;

    public HandClock(String start) {
        now = new AtomicLong(Instant.parse(start).toEpochMilli());
    }

    public void pass(Duration time) {
        now.addAndGet(time.toMillis());
    }

    public void set(String moment) {
        now.set(Instant.parse(moment).toEpochMilli());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
