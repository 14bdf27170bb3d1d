package frontdesk.timetable;

import java.time.LocalDateTime;
import java.util.List;

import frontdesk.kernel.ResourceId;

/**
 * A free time that can be held as it stands.
 *
 * @param at its start on the business's own clock
 * @param resources which would be taken
 * @param difference how it differs from what was wished
 * @param wish what to hold to have it
 */
public record Offer(LocalDateTime at, LocalDateTime end, List<ResourceId> resources, Difference difference, Wish wish) {
    /** What can be said of an offer beside the wish. */
    public enum Difference {
        AS_WISHED,
        OTHER_RESOURCE,
        EARLIER,
        LATER,
        OTHER_DAY
    }
}
