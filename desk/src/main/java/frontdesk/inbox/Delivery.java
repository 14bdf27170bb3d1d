package frontdesk.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;

/**
 * One webhook as it was kept.
 *
 * @param name what its vendor calls it
 * @param readAt when it was acted on, or null as long as it waits
 */
public record Delivery(
        BusinessId business,
        UUID id,
        String vendor,
        String name,
        String kind,
        Instant arrivedAt,
        @Nullable Instant readAt) {}
