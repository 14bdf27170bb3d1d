package frontdesk.discretion;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/**
 * A link by which somebody without an account looks at one call.
 *
 * @param recording whether the call may be heard, too
 * @param madeBy who made it, as the audit trail calls them
 * @param revokedAt when it was taken back, or null
 * @param lookedAt when it was followed the last time, or null
 */
public record Share(
        BusinessId business,
        UUID id,
        CallId call,
        boolean recording,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        int looks,
        @Nullable Instant lookedAt) {
    public boolean leadsSomewhere(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
