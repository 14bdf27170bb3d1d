package frontdesk.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** Counts the requests of each token on this node: a bucket that a minute fills. Only tokens that exist are counted, so that they fit in memory. */
final class Meter {
    private static final Duration FILLING = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    Meter(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.time = new WallTime(clock);
    }

    /**
     * How it stands after one more request.
     *
     * @param resetSeconds until the bucket is full again
     * @param retrySeconds until the next request is let through; 0 where this one is
     */
    record Reading(boolean admitted, int limit, long remaining, long resetSeconds, long retrySeconds) {}

    Reading count(String token) {
        ConsumptionProbe probe = buckets.computeIfAbsent(token, _ -> fresh()).tryConsumeAndReturnRemaining(1);
        return new Reading(
                probe.isConsumed(),
                perMinute,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, FILLING))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    private record WallTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
