package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallsCompared.Brief;
import frontdesk.kernel.BusinessId;

import static frontdesk.journal.CallStretch.OUTCOME;

/** Counts the rows of {@code call} of several businesses in two stretches of time each, all at once. */
final class CallComparisonRows {
    private final Handle handle;
    private final List<Comparison> asked;
    private final Map<BusinessId, Side> now = new HashMap<>();
    private final Map<BusinessId, Side> before = new HashMap<>();
    private final Side all = new Side();
    private final Side allBefore = new Side();

    /** What is gathered of one stretch. */
    private static final class Side {
        private CallCounts counts = CallCounts.of(List.of());
        private @Nullable Integer firstAnswer;

        private Brief brief() {
            return new Brief(counts, firstAnswer);
        }
    }

    CallComparisonRows(Handle handle, List<Comparison> asked) {
        this.handle = handle;
        this.asked = asked;
    }

    CallsCompared counted() {
        handle.createQuery("""
                        with theirs as materialized (
                            select c.business_id, c.started_at >= asked.turn as now, m.waits[1] as wait,
                        """ + OUTCOME + """
                                   as outcome
                              from unnest(cast(:businesses as uuid[]), cast(:froms as timestamptz[]),
                                          cast(:turns as timestamptz[]), cast(:tos as timestamptz[]))
                                   as asked (business_id, since, turn, until)
                              join call c on c.business_id = asked.business_id and c.started_at >= asked.since and c.started_at < asked.until
                              left join call_measure m on m.business_id = c.business_id and m.call_id = c.id)
                        select 'COUNT' as by, business_id, now, outcome, count(*) as calls, null as first
                          from theirs group by business_id, now, outcome
                        union all
                        select 'WAIT', business_id, now, null, 0, percentile_cont(0.5) within group (order by wait)
                          from theirs where wait is not null group by grouping sets ((business_id, now), (now))
                        """)
                .bindArray(
                        "businesses",
                        UUID.class,
                        asked.stream().map(one -> one.business().value()).toList())
                .bindArray("froms", String.class, moments(Comparison::from))
                .bindArray("turns", String.class, moments(Comparison::turn))
                .bindArray("tos", String.class, moments(Comparison::to))
                .map((row, context) -> add(row))
                .list();
        return new CallsCompared(briefs(now), briefs(before), all.brief(), allBefore.brief());
    }

    private List<String> moments(Function<Comparison, Instant> which) {
        return asked.stream().map(which).map(Instant::toString).toList();
    }

    private boolean add(ResultSet row) throws SQLException {
        boolean later = row.getBoolean("now");
        Side together = later ? all : allBefore;
        UUID id = row.getObject("business_id", UUID.class);
        Side side = id == null
                ? together
                : (later ? now : before).computeIfAbsent(new BusinessId(id), business -> new Side());
        if (row.getString("by").equals("WAIT")) {
            side.firstAnswer = (int) Math.round(row.getDouble("first"));
        } else {
            CallCounts counts = CallTally.counts(row);
            side.counts = side.counts.and(counts);
            together.counts = together.counts.and(counts);
        }
        return true;
    }

    private static Map<BusinessId, Brief> briefs(Map<BusinessId, Side> sides) {
        var found = new HashMap<BusinessId, Brief>();
        sides.forEach((business, side) -> found.put(business, side.brief()));
        return Map.copyOf(found);
    }
}
