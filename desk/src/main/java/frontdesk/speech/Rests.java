package frontdesk.speech;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which ears and voices failed a moment ago and are left alone for a while, by every call. */
public final class Rests {
    private static final Duration REST = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<Object, Instant> until = new ConcurrentHashMap<>();

    public Rests(Clock clock) {
        this.clock = clock;
    }

    void leaveAlone(Object who) {
        until.put(who, clock.instant().plus(REST));
    }

    boolean isResting(Object who) {
        Instant rests = until.get(who);
        return rests != null && rests.isAfter(clock.instant());
    }
}
