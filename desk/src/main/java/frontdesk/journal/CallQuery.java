package frontdesk.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which calls to list.
 *
 * @param open true only those in progress, false only those that are over, null all
 * @param number digits that the caller's number contains, or null
 */
public record CallQuery(@Nullable Boolean open, @Nullable String number, Instant from, Instant to, int limit) {}
