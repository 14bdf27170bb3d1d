package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.kernel.BusinessId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Wish;

/**
 * What was suggested to somebody a moment ago, for the next who wants the same: when a hot day opens, many are refused the same time, and working out
 * what else they could have costs more than all the rest of their request. It holds for as long as nothing has changed, and not beyond the second.
 */
final class Suggestions {
    private final Cache<Asked, Known> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    private record Asked(BusinessId business, Wish wish, Door door, int most) {}

    /** @param business the very one that it was worked out for: a changed one is another */
    private record Known(Business business, long change, long second, List<Offer> offers) {}

    /**
     * @param change how often anything had changed in this diary before it was looked at
     * @param search works it out
     */
    List<Offer> of(
            Business business, Wish wish, Door door, int most, long change, Instant now, Supplier<List<Offer>> search) {
        var asked = new Asked(business.id(), wish, door, most);
        Known before = known.getIfPresent(asked);
        if (before != null
                && before.business == business
                && before.change == change
                && before.second == now.getEpochSecond()) {
            return before.offers;
        }
        List<Offer> offers = search.get();
        known.put(asked, new Known(business, change, now.getEpochSecond(), offers));
        return offers;
    }
}
