package frontdesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import frontdesk.booking.BlockRows.Stretch;
import frontdesk.business.Resource;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;

/**
 * What keeps a resource from being booked beside bookings: what stands in somebody's own calendar. It takes claims of a kind of their own, which
 * searches and the referee see like any other, and never touches a booking: where one is in the way, what is left around it is taken.
 */
public final class Blocks {
    private static final int MOST_OVERTAKEN = 3;

    private final Database database;
    private final ClaimCache cache;

    Blocks(Database database, ClaimCache cache) {
        this.database = database;
        this.cache = cache;
    }

    /**
     * How a resource is blocked now.
     *
     * @param clashes bookings that take time which is to be blocked, buffers included
     * @param whole whether all of it is blocked; else lay again later, when what is in the way may have gone
     */
    public record Laid(Set<BookingId> clashes, boolean whole) {}

    /**
     * Blocks a resource at these times and at no others.
     *
     * @param busy by the transaction's handle, in which nobody else lays blocks of this resource: stretches that do not overlap
     */
    public Laid lay(BusinessId business, Resource resource, Function<Handle, List<TimeSlot>> busy) {
        Touched touched = cache.touched(business);
        try {
            Laid laid = database.transaction(handle -> {
                touched.begin();
                var rows = new BlockRows(handle, business, resource.id());
                rows.lock();
                List<TimeSlot> times = busy.apply(handle);
                Attempt done = lay(rows, resource, times, touched);
                for (int again = 0; again < MOST_OVERTAKEN && done.overtaken(); again++) {
                    done = lay(rows, resource, times, touched);
                }
                touched.tell(handle);
                return done.laid();
            });
            touched.committed();
            return laid;
        } finally {
            touched.forget();
        }
    }

    /** @param overtaken whether somebody was quicker with a part, so that what is left of it is open */
    private record Attempt(Laid laid, boolean overtaken) {}

    private static Attempt lay(BlockRows rows, Resource resource, List<TimeSlot> busy, Touched touched) {
        List<Stretch> taken = rows.taken(busy);
        List<Stretch> blocks = rows.blocks();
        List<Stretch> wanted = new ArrayList<>();
        for (int unit = 1; unit <= resource.quantity(); unit++) {
            for (TimeSlot gap : around(busy, of(taken, unit))) {
                wanted.add(Stretch.block(unit, gap));
            }
        }
        List<Stretch> gone = blocks.stream().filter(one -> !one.isAmong(wanted)).toList();
        List<Stretch> fresh =
                wanted.stream().filter(one -> !one.isAmong(blocks)).toList();
        gone.forEach(one -> touched.add(resource.id(), one.during()));
        fresh.forEach(one -> touched.add(resource.id(), one.during()));
        rows.delete(gone);
        boolean overtaken = rows.insert(fresh) < fresh.size();
        var laid = new Laid(
                taken.stream().filter(Stretch::isForGood).map(Stretch::booking).collect(Collectors.toSet()),
                !overtaken && taken.isEmpty());
        return new Attempt(laid, overtaken);
    }

    private static List<TimeSlot> of(List<Stretch> taken, int unit) {
        return taken.stream()
                .filter(one -> one.unit() == unit)
                .map(Stretch::during)
                .sorted(Comparator.comparing(TimeSlot::start))
                .toList();
    }

    /**
     * What is left of these stretches.
     *
     * @param taken in the order of their starts
     */
    static List<TimeSlot> around(List<TimeSlot> stretches, List<TimeSlot> taken) {
        List<TimeSlot> left = new ArrayList<>();
        for (TimeSlot stretch : stretches) {
            Instant from = stretch.start();
            for (TimeSlot one : taken) {
                if (one.overlaps(stretch)) {
                    if (from.isBefore(one.start())) {
                        left.add(new TimeSlot(from, one.start()));
                    }
                    from = from.isAfter(one.end()) ? from : one.end();
                }
            }
            if (from.isBefore(stretch.end())) {
                left.add(new TimeSlot(from, stretch.end()));
            }
        }
        return left;
    }
}
