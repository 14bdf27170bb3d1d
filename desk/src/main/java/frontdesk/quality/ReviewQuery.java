package frontdesk.quality;

import org.jspecify.annotations.Nullable;

/**
 * Which scored calls to list.
 *
 * @param poor only those that were poor by this, or null
 * @param skip so many of the worst
 */
public record ReviewQuery(State state, @Nullable Criterion poor, int skip, int limit) {
    /** Where a call stands. */
    public enum State {
        /** Flagged, and nobody has said anything of it. */
        OPEN,
        /** Somebody has. */
        REVIEWED,
        ALL
    }
}
