package frontdesk.business;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One change of a business.
 *
 * @param number counts them
 * @param actor who did it: {@code user:anna@example.com}
 * @param takesBack the number of the change that this one took back, or null
 */
public record Version(
        long number, Instant at, String actor, @Nullable Long takesBack, Business before, Business after) {

    /** Where it became another, part by part. */
    public List<Difference> differences() {
        return Differences.between(before, after);
    }

    /**
     * One place that was changed.
     *
     * @param part of the business, as its file calls it: {@code services}
     * @param where in that part, in words; empty where it is the part itself
     * @param before empty where nothing stood there
     * @param after empty where nothing stands there any more
     */
    public record Difference(String part, String where, String before, String after) {}
}
