package frontdesk.journal;

import java.util.Map;

import frontdesk.kernel.BusinessId;

/** What the calls of several businesses came to, in two stretches of time each, of which one follows the other. */
public record CostsCompared(Map<BusinessId, CostSums> now, Map<BusinessId, CostSums> before) {
    public CostSums now(BusinessId business) {
        return now.getOrDefault(business, CostSums.NONE);
    }

    public CostSums before(BusinessId business) {
        return before.getOrDefault(business, CostSums.NONE);
    }
}
