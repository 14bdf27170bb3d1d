package frontdesk.journal;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the calls of a stretch of time came to.
 *
 * @param sums one for each currency, by its code
 * @param open of how many calls something has no price
 */
public record CostSums(List<Amount> sums, int open) {
    public static final CostSums NONE = new CostSums(List.of(), 0);

    /** Those and these, each currency by itself. */
    public CostSums and(CostSums more) {
        SortedMap<String, Amount> together = new TreeMap<>();
        Stream.of(sums, more.sums)
                .flatMap(List::stream)
                .forEach(sum -> together.merge(sum.currency().getCurrencyCode(), sum, Amount::plus));
        return new CostSums(List.copyOf(together.values()), open + more.open);
    }

    /** For each of so many. */
    public List<Amount> each(int many) {
        return sums.stream()
                .map(sum -> sum.of(BigDecimal.ONE, BigDecimal.valueOf(many)))
                .toList();
    }
}
