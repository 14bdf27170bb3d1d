package frontdesk.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import frontdesk.booking.ClaimCache.Cell;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/** What a transaction has touched: cells to be read anew, and stretches that are known to be taken now. */
final class Touched {
    private static final Duration LONGEST_BUFFER = Duration.ofDays(1);

    private final ClaimCache cache;
    private final BusinessId business;
    private final Set<Cell> touched = new LinkedHashSet<>();
    private final List<ClaimRows.Row> taken = new ArrayList<>();
    /** How often the cells of these stripes had been forgotten when something of them was taken. */
    private final Map<Integer, Long> seen = new HashMap<>();

    Touched(ClaimCache cache, BusinessId business) {
        this.cache = cache;
        this.business = business;
    }

    /** The work begins, perhaps not for the first time. */
    void begin() {
        taken.forEach(row -> touched.addAll(cells(row)));
        taken.clear();
    }

    /** All that a booking may take, buffers included. */
    void add(Booking booking) {
        TimeSlot slot = booking.slot();
        var around = new TimeSlot(slot.start().minus(LONGEST_BUFFER), slot.end().plus(LONGEST_BUFFER));
        booking.resources().forEach(resource -> add(resource, around));
    }

    void add(ResourceId resource, TimeSlot during) {
        touched.addAll(ClaimCache.cells(business, resource, during));
    }

    /** This is taken once it has committed, and nothing else has changed. */
    void take(ClaimRows.Row row) {
        taken.add(row);
        cells(row).forEach(cell -> seen.putIfAbsent(cell.stripe(), cache.forgotten(cell)));
    }

    /** Tells the other nodes, once it has committed. */
    void tell(Handle handle) {
        Stream.concat(touched.stream(), taken.stream().flatMap(row -> cells(row).stream()))
                .distinct()
                .forEach(cell -> cache.tell(handle, cell));
    }

    private List<Cell> cells(ClaimRows.Row row) {
        return ClaimCache.cells(business, row.taken().resource(), row.taken().during());
    }

    /** What was taken is remembered, unless somebody has changed such a cell since: it may have been let go already. */
    void committed() {
        taken.forEach(row -> cells(row).forEach(cell -> {
            long before = seen.getOrDefault(cell.stripe(), 0L);
            if (cache.enter(cell, row, before)) {
                seen.put(cell.stripe(), before + 1);
            } else {
                touched.add(cell);
            }
        }));
        taken.clear();
    }

    /** Whatever became of the transaction: that is read anew. */
    void forget() {
        begin();
        touched.forEach(cache::forget);
    }
}
