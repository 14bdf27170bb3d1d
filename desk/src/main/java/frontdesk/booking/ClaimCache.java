package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.timetable.Busy;

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
    private final Cache<Cell, Week> cells = Caffeine.newBuilder()
            .maximumWeight(MOST_CLAIMS)
            .weigher((Cell cell, Week week) -> 1 + week.size())
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
        int stripe() {
            return ClaimCache.stripe(this);
        }
    }

    ClaimCache(Database database) {
        this.database = database;
        database.listen(CHANGED, this::heard, this::forgetAll);
    }

    /** Those in which this stretch lies. */
    static List<Cell> cells(BusinessId business, ResourceId resource, TimeSlot during) {
        return LongStream.rangeClosed(week(during.start()), week(during.end().minusNanos(1)))
                .mapToObj(week -> new Cell(business, resource, week))
                .toList();
    }

    static long week(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), WEEK);
    }

    /** What is taken of these resources, and perhaps what is taken around that time; holds that ran out and those of {@code whose} itself count as free. */
    List<Busy> taken(BusinessId business, List<ResourceId> resources, TimeSlot view, Whose whose) {
        long first = week(view.start());
        long last = week(view.end().minusNanos(1));
        List<Busy> taken = new ArrayList<>();
        List<Cell> missing = new ArrayList<>();
        for (ResourceId resource : resources) {
            for (long week = first; week <= last; week++) {
                Cell cell = new Cell(business, resource, week);
                Week known = cells.getIfPresent(cell);
                if (known == null) {
                    missing.add(cell);
                } else {
                    taken.addAll(known.taken(whose, week == first));
                }
            }
        }
        if (!missing.isEmpty()) {
            once(business, missing).forEach((cell, week) -> taken.addAll(week.taken(whose, cell.week() == first)));
        }
        return taken;
    }

    /** Where many miss the same, one of them reads it. */
    private Map<Cell, Week> once(BusinessId business, List<Cell> missing) {
        synchronized (reading[missing.getFirst().stripe() % reading.length]) {
            Map<Cell, Week> found = new HashMap<>(cells.getAllPresent(missing));
            missing.removeIf(found::containsKey);
            if (!missing.isEmpty()) {
                found.putAll(read(business, missing));
            }
            return found;
        }
    }

    private Map<Cell, Week> read(BusinessId business, List<Cell> missing) {
        long[] before =
                missing.stream().mapToLong(cell -> forgotten.get(cell.stripe())).toArray();
        Map<Cell, List<ClaimRows.Row>> rows = rows(business, missing);
        Map<Cell, Week> read = new HashMap<>();
        for (int i = 0; i < missing.size(); i++) {
            Cell cell = missing.get(i);
            Week week = new Week(cell, rows.getOrDefault(cell, List.of()));
            read.put(cell, week);
            keep(cell, week, before[i]);
        }
        return read;
    }

    /** What reaches over the end of a week lies in both. */
    private Map<Cell, List<ClaimRows.Row>> rows(BusinessId business, List<Cell> missing) {
        Map<Cell, List<ClaimRows.Row>> rows = new HashMap<>();
        for (ClaimRows.Row row : all(business, missing)) {
            for (Cell cell : cells(business, row.taken().resource(), row.taken().during())) {
                rows.computeIfAbsent(cell, any -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private List<ClaimRows.Row> all(BusinessId business, List<Cell> missing) {
        List<ResourceId> resources =
                missing.stream().map(Cell::resource).distinct().toList();
        long first = missing.stream().mapToLong(Cell::week).min().orElseThrow();
        long last = missing.stream().mapToLong(Cell::week).max().orElseThrow();
        TimeSlot weeks = new TimeSlot(Instant.ofEpochSecond(first * WEEK), Instant.ofEpochSecond((last + 1) * WEEK));
        return database.read(handle -> new ClaimRows(handle).all(business, resources, weeks));
    }

    private void keep(Cell cell, Week week, long before) {
        cells.put(cell, week);
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
        cells.asMap().computeIfPresent(cell, (_, week) -> week.and(row));
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
