package frontdesk.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How patiently the list is worked off.
 *
 * @param poll how often to look for what is due, beside being told
 * @param heartbeat how often a node says that it still works on something; after four silent ones another node takes over
 * @param firstDelay before the second attempt; it doubles with each that follows, up to {@code longestDelay}
 * @param attempts after which a job is given up
 */
record Pace(Duration poll, Duration heartbeat, Duration firstDelay, Duration longestDelay, int attempts) {
    /** Tries for some five hours: an outsider that is down over lunch is no reason to give up. */
    static final Pace USUAL =
            new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofHours(1), 16);

    /**
     * How long to wait after so many failures; spread by a fifth, so that what failed together does not come back together.
     *
     * @param least what an outsider has asked for
     */
    Duration delayAfter(int failures, Duration least) {
        long doubled = firstDelay.toMillis() << Math.min(failures - 1, 30);
        long millis = Math.max(Math.min(doubled, longestDelay.toMillis()), least.toMillis());
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 5 + 1));
    }
}
