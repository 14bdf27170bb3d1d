package frontdesk.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import frontdesk.business.Business;
import frontdesk.store.Database;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Search;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Visits;
import frontdesk.timetable.Wish;

/** Searches the diary as it is at this moment, as far as this node knows. */
final class Searching {
    private final Database database;
    private final ClaimCache cache;
    private final Suggestions suggestions = new Suggestions();
    private final Clock clock;

    Searching(Database database, ClaimCache cache, Clock clock) {
        this.database = database;
        this.cache = cache;
        this.clock = clock;
    }

    /** As finely as the database keeps it, so that what is answered is what is read back. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is taken, with what the call of this origin holds itself left out. */
    Glance glance(Business business, Origin origin) {
        return new Glance(database, cache, business, new Whose(origin.call(), now(), List.of()));
    }

    <T> T with(Business business, Origin origin, Function<Search, T> work) {
        return work.apply(new Search(glance(business, origin), business, now(), Asker.by(origin.door())));
    }

    <T> T visits(Business business, Origin origin, Function<Visits, T> work) {
        return work.apply(new Visits(glance(business, origin), business, now(), Asker.by(origin.door())));
    }

    /** What is suggested to anybody is remembered until the diary changes; a call has holds of its own. */
    List<Offer> nearest(Business business, Wish wish, int most, Origin origin) {
        Supplier<List<Offer>> found = () -> with(business, origin, search -> search.nearest(wish, most));
        return origin.call() != null
                ? found.get()
                : suggestions.of(business, wish, origin.door(), most, cache.changes(business.id()), now(), found);
    }
}
