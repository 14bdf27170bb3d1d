package frontdesk.journal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;

/**
 * The calls of several businesses, in two stretches of time each.
 *
 * @param now the later stretch; who had no calls in it is left out
 * @param all the later stretches of all businesses together
 */
public record CallsCompared(Map<BusinessId, Brief> now, Map<BusinessId, Brief> before, Brief all, Brief allBefore) {
    private static final Brief NONE = new Brief(new CallCounts(0, 0, Map.of()), null);

    /** @param firstAnswer in how many milliseconds half of the callers had their first answer; null where nobody waited for one */
    public record Brief(CallCounts counts, @Nullable Integer firstAnswer) {
        public int over() {
            return counts.all() - counts.open();
        }

        public int lost() {
            return CallFigures.LOST.stream().mapToInt(counts::ended).sum();
        }
    }

    public Brief now(BusinessId business) {
        return now.getOrDefault(business, NONE);
    }

    public Brief before(BusinessId business) {
        return before.getOrDefault(business, NONE);
    }
}
