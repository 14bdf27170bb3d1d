package frontdesk.hooks;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;

/**
 * One thing told to one of those who want to be told.
 *
 * @param eventId the same however often it is sent, and to whomever
 * @param subject of what it tells, such as a booking's id; what tells of the same is sent in order
 * @param body as it is sent
 * @param answer the status of the last attempt, or null where nobody answered
 * @param trouble what went wrong last, in words, or null
 * @param nextAt when it is tried again, where it waits
 */
public record HookDelivery(
        BusinessId business,
        UUID id,
        UUID hook,
        String eventId,
        String type,
        String subject,
        String body,
        Status status,
        int attempts,
        @Nullable Integer answer,
        @Nullable String trouble,
        Instant madeAt,
        @Nullable Instant nextAt) {

    /** WAITING becomes DELIVERED, or DEAD after the last attempt, or DROPPED by a person; any of these waits again when somebody wants it sent again. */
    public enum Status {
        WAITING,
        DELIVERED,
        DEAD,
        DROPPED
    }
}
