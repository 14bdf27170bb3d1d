package frontdesk.message;

import java.time.Instant;
import java.util.Map;

import frontdesk.kernel.CallId;

/**
 * What became of all that we wrote in a stretch of time.
 *
 * @param ways what was written by each way, by how it stands; a way that was not gone is left out
 * @param missedCalls which missed calls were answered by a text that left the house, and when
 */
public record MessageFigures(Map<Way, Map<Status, Integer>> ways, Links links, Map<CallId, Instant> missedCalls) {
    /** How something reaches a person, as they would say it. */
    public enum Way {
        SMS,
        WHATSAPP,
        EMAIL
    }

    /**
     * The short addresses that were written.
     *
     * @param followed how many of them were followed, until now
     */
    public record Links(int written, int followed) {}

    public int of(Way way, Status status) {
        return ways.getOrDefault(way, Map.of()).getOrDefault(status, 0);
    }
}
