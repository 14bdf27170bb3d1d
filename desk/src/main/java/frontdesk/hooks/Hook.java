package frontdesk.hooks;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;

/**
 * Somebody who wants to be told.
 *
 * @param enabled false once it was switched off, by hand or by an answer 410
 * @param restingUntil until when it is left alone because it kept failing, or null
 */
public record Hook(
        BusinessId business,
        UUID id,
        URI url,
        Set<HookEvent> events,
        boolean enabled,
        int failures,
        @Nullable Instant restingUntil,
        Instant madeAt) {
    public Hook {
        events = Set.copyOf(events);
    }
}
