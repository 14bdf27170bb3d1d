package frontdesk.timetable;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/**
 * One stretch of time that a booking takes of a resource, buffers included.
 *
 * @param unit which of several alike, from 1
 * @param part which of the booking's stretches of this resource, from 0
 * @param session shared by the customers of one group class, who do not stand in each other's way; null for a booking of its own
 */
public record Claim(
        ResourceId resource,
        int unit,
        int part,
        TimeSlot during,
        @Nullable UUID session) {}
