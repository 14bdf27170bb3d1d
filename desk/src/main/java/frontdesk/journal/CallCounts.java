package frontdesk.journal;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many calls a stretch of time had.
 *
 * @param all every call that began in it
 * @param open those of them that are in progress
 * @param ended those that are over, by what came of them; a disposition that did not happen is left out
 */
public record CallCounts(int all, int open, Map<CallEnded.Disposition, Integer> ended) {
    /** All of these together. */
    public static CallCounts of(Collection<CallCounts> parts) {
        return parts.stream().reduce(new CallCounts(0, 0, Map.of()), CallCounts::and);
    }

    public int ended(CallEnded.Disposition disposition) {
        return ended.getOrDefault(disposition, 0);
    }

    /** Those and these. */
    public CallCounts and(CallCounts other) {
        var both = new EnumMap<CallEnded.Disposition, Integer>(CallEnded.Disposition.class);
        both.putAll(ended);
        other.ended.forEach((disposition, calls) -> both.merge(disposition, calls, Integer::sum));
        return new CallCounts(all + other.all, open + other.open, Collections.unmodifiableMap(both));
    }
}
