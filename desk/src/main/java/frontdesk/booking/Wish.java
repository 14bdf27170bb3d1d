package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/**
 * What somebody would like to book.
 *
 * @param at the wished start on the business's own clock
 * @param partySize how many people come, 1 for an appointment
 * @param duration another length than the service's own, or null
 * @param resource one member of staff or table, or null for any
 */
public record Wish(
        ServiceId service,
        LocalDateTime at,
        int partySize,
        @Nullable Duration duration,
        @Nullable ResourceId resource) {}
