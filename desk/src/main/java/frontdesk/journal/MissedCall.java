package frontdesk.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/**
 * A telephone call after which a caller still waits for what they wanted, unless we see to it.
 *
 * @param calledBack when we called that number afterwards and reached somebody, or a machine, or null
 */
public record MissedCall(
        CallId call,
        PhoneNumber caller,
        Instant at,
        @Nullable Instant calledBack) {}
