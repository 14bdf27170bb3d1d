package frontdesk.timetable;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/** One stretch of one unit of a resource that is taken. */
public record Taken(
        ResourceId resource,
        int unit,
        TimeSlot during,
        @Nullable UUID session) {
    public Taken(ResourceId resource, TimeSlot during) {
        this(resource, 1, during, null);
    }
}
