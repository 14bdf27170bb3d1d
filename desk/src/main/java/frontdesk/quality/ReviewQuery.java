package frontdesk.quality;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which scored calls to list.
 *
 * @param poor only those that were poor by this, or null
 * @param places only those in which something was done at one of these, as {@link frontdesk.journal.CallPlaces} names them; null for all
 * @param skip so many of the worst
 */
public record ReviewQuery(
        State state, @Nullable Criterion poor, @Nullable Set<String> places, int skip, int limit) {
    /** Where a call stands. */
    public enum State {
        /** Flagged, and nobody has said anything of it. */
        OPEN,
        /** Somebody has. */
        REVIEWED,
        ALL
    }
}
