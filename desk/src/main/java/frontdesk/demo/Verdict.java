package frontdesk.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a rehearsed call went.
 *
 * @param complaints what is not as the caller wanted; empty where all is well
 * @param waits how long the caller waited for each answer: from their last sound to our first, endpointing included
 * @param thinking the same without the silence that told us that the caller had finished
 * @param recording the stereo sound of the call
 */
record Verdict(
        String scenario,
        String voice,
        List<String> complaints,
        int callerTurns,
        List<Duration> waits,
        List<Duration> thinking,
        Duration length,
        @Nullable Path recording) {
    boolean good() {
        return complaints.isEmpty();
    }
}
