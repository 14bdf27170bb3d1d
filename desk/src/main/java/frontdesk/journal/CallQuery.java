package frontdesk.journal;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which calls to list.
 *
 * @param open true only those in progress, false only those that are over, null all
 * @param number digits that the caller's number contains, or null
 * @param words that were all said in one turn of it, by whomever, in whatever case; {@code "in quotes"} one after the other, {@code -not} at all; or null
 * @param outcome what came of it, or null
 * @param places at one of which something was done in it, as {@link CallPlaces} names them; null for wherever
 */
public record CallQuery(
        @Nullable Boolean open,
        @Nullable String number,
        @Nullable String words,
        CallEnded.@Nullable Disposition outcome,
        @Nullable Set<String> places,
        Instant from,
        Instant to,
        int limit) {
    /** Whatever was said, whatever came of it and wherever. */
    public CallQuery(@Nullable Boolean open, @Nullable String number, Instant from, Instant to, int limit) {
        this(open, number, null, null, null, from, to, limit);
    }
}
