package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.timetable.Occupancy;

/**
 * What is taken of the resources that were asked for lately, a week of one resource a piece, so that most searches cost no query. A change made
 * here is seen at once, one of another node as soon as it is heard of. Nothing is ever booked on its word: the database referees.
 */
final class ClaimCache {
    private static final String CHANGED = "frontdesk_claims";
    private static final long WEEK = Duration.ofDays(7).toSeconds();
    private static final int MOST_CLAIMS = 300_000;
    /** For the change of a node that died before it could tell. */
    private static final Duration LONGEST_UNTOLD = Duration.ofSeconds(30);

    private static final int STRIPES = 1 << 12;

    private final Database database;
    private final String node = UUID.randomUUID().toString();
    private final Cache<Cell, List<ClaimRows.Row>> cells = Caffeine.newBuilder()
            .maximumWeight(MOST_CLAIMS)
            .weigher((Cell cell, List<ClaimRows.Row> rows) -> 1 + rows.size())
            .expireAfterWrite(LONGEST_UNTOLD)
            .build();
    /** How often cells were forgotten, by their hash: who reads a cell from the database keeps it only if it was not forgotten meanwhile. */
    private final AtomicLongArray forgotten = new AtomicLongArray(STRIPES);

    /** How often anything was changed, by the hash of the business. */
    private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

    private final Object[] reading = Stream.generate(Object::new).limit(64).toArray();

    /** How often anything in the diary of this business has changed, as far as this node knows: what was read before a change has another number. */
    long changes(BusinessId business) {
        return changes.get(stripe(business));
    }

    private static int stripe(Object key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & STRIPES - 1;
    }

    /** One week of one resource; weeks are counted from 1970. */
    record Cell(BusinessId business, ResourceId resource, long week) {
        TimeSlot during() {
            return new TimeSlot(Instant.ofEpochSecond(week * WEEK), Instant.ofEpochSecond((week + 1) * WEEK));
        }

        int stripe() {
            return ClaimCache.stripe(this);
        }
    }

    ClaimCache(Database database) {
        this.database = database;
        database.listen(CHANGED, this::heard, this::forgetAll);
    }

    static long week(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), WEEK);
    }

    /** What is taken of these resources; holds that ran out and those of {@code whose} itself count as free. */
    List<Occupancy.Taken> taken(BusinessId business, List<ResourceId> resources, TimeSlot view, Whose whose) {
        long first = week(view.start());
        long last = week(view.end().minusNanos(1));
        List<Occupancy.Taken> taken = new ArrayList<>();
        List<Cell> missing = new ArrayList<>();
        for (ResourceId resource : resources) {
            for (long week = first; week <= last; week++) {
                Cell cell = new Cell(business, resource, week);
                List<ClaimRows.Row> rows = cells.getIfPresent(cell);
                if (rows == null) {
                    missing.add(cell);
                } else {
                    add(taken, rows, week, first, view, whose);
                }
            }
        }
        if (!missing.isEmpty()) {
            once(business, missing).forEach((cell, rows) -> add(taken, rows, cell.week(), first, view, whose));
        }
        return taken;
    }

    /** What reaches over the end of a week lies in both: it counts in the first that is looked at. */
    private static void add(
            List<Occupancy.Taken> taken, List<ClaimRows.Row> rows, long week, long first, TimeSlot view, Whose whose) {
        for (ClaimRows.Row row : rows) {
            TimeSlot during = row.taken().during();
            if (during.overlaps(view)
                    && (week == first || week(during.start()) == week)
                    && row.standsInTheWayOf(whose)) {
                taken.add(row.taken());
            }
        }
    }

    /** Where many miss the same, one of them reads it. */
    private Map<Cell, List<ClaimRows.Row>> once(BusinessId business, List<Cell> missing) {
        synchronized (reading[missing.getFirst().stripe() % reading.length]) {
            Map<Cell, List<ClaimRows.Row>> found = new HashMap<>(cells.getAllPresent(missing));
            missing.removeIf(found::containsKey);
            if (!missing.isEmpty()) {
                found.putAll(read(business, missing));
            }
            return found;
        }
    }

    private Map<Cell, List<ClaimRows.Row>> read(BusinessId business, List<Cell> missing) {
        long[] before =
                missing.stream().mapToLong(cell -> forgotten.get(cell.stripe())).toArray();
        Map<Cell, List<ClaimRows.Row>> read = new HashMap<>();
        missing.forEach(cell -> read.put(cell, new ArrayList<>()));
        for (ClaimRows.Row row : rows(business, missing)) {
            long last = week(row.taken().during().end().minusNanos(1));
            for (long week = week(row.taken().during().start()); week <= last; week++) {
                List<ClaimRows.Row> cell =
                        read.get(new Cell(business, row.taken().resource(), week));
                if (cell != null) {
                    cell.add(row);
                }
            }
        }
        for (int i = 0; i < missing.size(); i++) {
            keep(missing.get(i), read.getOrDefault(missing.get(i), List.of()), before[i]);
        }
        return read;
    }

    private List<ClaimRows.Row> rows(BusinessId business, List<Cell> missing) {
        List<ResourceId> resources =
                missing.stream().map(Cell::resource).distinct().toList();
        long first = missing.stream().mapToLong(Cell::week).min().orElseThrow();
        long last = missing.stream().mapToLong(Cell::week).max().orElseThrow();
        TimeSlot weeks = new TimeSlot(Instant.ofEpochSecond(first * WEEK), Instant.ofEpochSecond((last + 1) * WEEK));
        return database.read(handle -> new ClaimRows(handle).all(business, resources, weeks));
    }

    private void keep(Cell cell, List<ClaimRows.Row> rows, long before) {
        cells.put(cell, rows);
        if (forgotten.get(cell.stripe()) != before) {
            cells.invalidate(cell);
        }
    }

    Touched touched(BusinessId business) {
        return new Touched(this, business);
    }

    /** How often something with the stripe of this cell has been forgotten. */
    long forgotten(Cell cell) {
        return forgotten.get(cell.stripe());
    }

    /**
     * Remembers what was taken, unless somebody has changed such a cell since {@code before}. The stripe is counted on: who reads the cell at this
     * moment may have seen the row or not, and does not keep it.
     */
    boolean enter(Cell cell, ClaimRows.Row row, long before) {
        if (!forgotten.compareAndSet(cell.stripe(), before, before + 1)) {
            return false;
        }
        cells.asMap()
                .computeIfPresent(
                        cell,
                        (_, rows) -> rows.contains(row)
                                ? rows
                                : Stream.concat(rows.stream(), Stream.of(row)).toList());
        changes.incrementAndGet(stripe(cell.business()));
        return true;
    }

    /** Tells the other nodes to forget it, once this transaction has committed. */
    void tell(Handle handle, Cell cell) {
        database.hint(handle, CHANGED, "%s %s %s %d".formatted(node, cell.business(), cell.resource(), cell.week()));
    }

    void forget(Cell cell) {
        forgotten.incrementAndGet(cell.stripe());
        cells.invalidate(cell);
        changes.incrementAndGet(stripe(cell.business()));
    }

    private void forgetAll() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            forgotten.incrementAndGet(stripe);
            changes.incrementAndGet(stripe);
        }
        cells.invalidateAll();
    }

    private void heard(String news) {
        String[] parts = news.split(" ", 4);
        if (!parts[0].equals(node)) {
            forget(new Cell(BusinessId.of(parts[1]), ResourceId.of(parts[2]), Long.parseLong(parts[3])));
        }
    }
}
