package frontdesk.journal;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BusinessId;

/** Asks for the rows of {@code call} of a business that began in a stretch of time. */
record CallStretch(Handle handle, BusinessId business, Instant from, Instant to) {
    /** What holds of them; the table is called {@code c}. */
    static final String THEIRS = " c.business_id = :business and c.started_at >= :from and c.started_at < :to ";

    /** What came of one, by the last word on it. */
    static final String OUTCOME = "coalesce(c.corrected, c.disposition)";

    Query about(String sql) {
        return handle.createQuery(sql)
                .bind("business", business.value())
                .bind("from", from)
                .bind("to", to);
    }

    CallCounts counted() {
        return counts("1", Integer.class).getOrDefault(1, new CallCounts(0, 0, Map.of()));
    }

    <K> SortedMap<K, CallCounts> counts(String key, Class<K> type) {
        return counts(key, type, query -> query);
    }

    /** Counts them by what an expression makes of a row; those of which it makes nothing are left out. */
    <K> SortedMap<K, CallCounts> counts(String key, Class<K> type, UnaryOperator<Query> binding) {
        record Counted<T>(@Nullable T key, @Nullable String disposition, int calls) {}
        SortedMap<K, CallCounts> found = new TreeMap<>();
        binding.apply(about("select " + key + " as key, " + OUTCOME
                        + " as disposition, count(*) as calls from call c where" + THEIRS + "group by 1, 2"))
                .map((row, context) ->
                        new Counted<>(row.getObject("key", type), row.getString("disposition"), row.getInt("calls")))
                .forEach(one -> {
                    if (one.key() != null) {
                        found.merge(one.key(), of(one.disposition(), one.calls()), CallCounts::and);
                    }
                });
        return found;
    }

    private static CallCounts of(@Nullable String disposition, int calls) {
        return disposition == null
                ? new CallCounts(calls, calls, Map.of())
                : new CallCounts(calls, 0, Map.of(Disposition.valueOf(disposition), calls));
    }
}
