package frontdesk.booking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Rules.Choice;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.GroupId;
import frontdesk.store.Database;
import frontdesk.store.Gathering;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Wish;

/** Writes in the diary: each piece of work in a transaction of its own, after which what it touched is read anew. */
final class Pen {
    /** How many callers' entries share a transaction at most. */
    private static final int TOGETHER = 16;

    private final Database database;
    private final Neighbours neighbours;
    private final ClaimCache cache;
    private final Searching searching;
    private final Map<BusinessId, Gathering<Together.Wanted, Ledger.Entry>> gatherings = new ConcurrentHashMap<>();

    private final Function<BusinessId, Business> businesses;

    /** @param businesses knows each business as it is now */
    Pen(
            Database database,
            Neighbours neighbours,
            ClaimCache cache,
            Searching searching,
            Function<BusinessId, Business> businesses) {
        this.database = database;
        this.neighbours = neighbours;
        this.cache = cache;
        this.searching = searching;
        this.businesses = businesses;
    }

    /** A glance shows what is worth trying; where nothing could have been answered before, it is enough to refuse. */
    Ledger.Entry enter(Business business, Wish wish, Customer customer, @Nullable Duration holdFor, Origin origin) {
        Verdict glimpsed = searching.glance(business, origin).verdict(wish, Asker.by(origin.door()), searching.now());
        if (!(glimpsed instanceof Verdict.Free) && !origin.mayRepeat()) {
            return new Ledger.Entry.Refused(glimpsed);
        }
        boolean enough = business.rules().choice() != Choice.SAME_AS_LAST;
        return gatherings
                .computeIfAbsent(
                        business.id(), id -> new Gathering<>(TOGETHER, all -> enter(businesses.apply(id), all)))
                .ask(new Together.Wanted(
                        wish,
                        customer,
                        holdFor,
                        origin,
                        enough && glimpsed instanceof Verdict.Free free ? free : null));
    }

    private List<Ledger.Entry> enter(Business business, List<Together.Wanted> wanted) {
        return touching(
                business, (handle, touched) -> new Together(handle, neighbours, business, searching.now(), touched)
                        .enter(wanted));
    }

    /** New entries, several at once. */
    <T> T enter(Business business, Origin origin, Function<Ledger, T> work) {
        return work(business, origin, one -> work.apply(new Ledger(one)));
    }

    /** What becomes of holds. */
    <T> T settle(Business business, Origin origin, Function<Holds, T> work) {
        return work(business, origin, one -> work.apply(new Holds(one)));
    }

    /** What becomes of holds that stand together or not at all. */
    <T> T together(Business business, Origin origin, GroupId group, Function<JointHolds, T> work) {
        return work(business, origin, one -> work.apply(new JointHolds(one, group)));
    }

    /** Entries that stand. */
    <T> T change(Business business, Origin origin, Function<Changes, T> work) {
        return work(business, origin, one -> work.apply(new Changes(one)));
    }

    private <T> T work(Business business, Origin origin, Function<Work, T> work) {
        return touching(
                business,
                (handle, touched) ->
                        work.apply(new Work(handle, neighbours, business, origin, searching.now(), touched)));
    }

    private <T> T touching(Business business, BiFunction<Handle, Touched, T> work) {
        Touched touched = cache.touched(business.id());
        try {
            T committed = database.transaction(handle -> {
                touched.begin();
                T done = work.apply(handle, touched);
                touched.tell(handle);
                return done;
            });
            touched.committed();
            return committed;
        } finally {
            touched.forget();
        }
    }
}
