package frontdesk.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which calls to list.
 *
 * @param open true only those in progress, false only those that are over, null all
 * @param number digits that the caller's number contains, or null
 * @param words that were all said in one turn of it, by whomever, in whatever case; {@code "in quotes"} one after the other, {@code -not} at all; or null
 * @param outcome what came of it, or null
 */
public record CallQuery(
        @Nullable Boolean open,
        @Nullable String number,
        @Nullable String words,
        CallEnded.@Nullable Disposition outcome,
        Instant from,
        Instant to,
        int limit) {
    /** Whatever was said, and whatever came of it. */
    public CallQuery(@Nullable Boolean open, @Nullable String number, Instant from, Instant to, int limit) {
        this(open, number, null, null, from, to, limit);
    }
}
