package frontdesk.journal;

import java.util.List;

/**
 * What the calls of a stretch of time came to.
 *
 * @param sums one for each currency, by its code
 * @param open of how many something has no price
 */
public record CostSums(List<Amount> sums, int open) {
    public static final CostSums NONE = new CostSums(List.of(), 0);
}
