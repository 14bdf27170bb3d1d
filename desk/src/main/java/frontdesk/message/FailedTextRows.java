package frontdesk.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.Comparison;
import frontdesk.kernel.BusinessId;

/** Counts the texts of several businesses that failed, in two stretches of time each, all at once. */
record FailedTextRows(Handle handle, List<Comparison> asked) {
    Map<BusinessId, TextsFailed> counted() {
        return handle
                .createQuery("""
                        select m.business_id, count(*) filter (where m.at >= asked.turn) as now,
                               count(*) filter (where m.at < asked.turn) as before
                          from unnest(cast(:businesses as uuid[]), cast(:froms as timestamptz[]),
                                      cast(:turns as timestamptz[]), cast(:tos as timestamptz[]))
                               as asked (business_id, since, turn, until)
                          join message m on m.business_id = asked.business_id and m.at >= asked.since and m.at < asked.until
                         where m.status <> 'RECEIVED' and m.status in ('FAILED', 'NOT_SENT')
                         group by m.business_id
                        """)
                .bindArray(
                        "businesses",
                        UUID.class,
                        asked.stream().map(one -> one.business().value()).toList())
                .bindArray("froms", String.class, moments(Comparison::from))
                .bindArray("turns", String.class, moments(Comparison::turn))
                .bindArray("tos", String.class, moments(Comparison::to))
                .map((row, context) -> Map.entry(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new TextsFailed(row.getInt("now"), row.getInt("before"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> moments(Function<Comparison, Instant> which) {
        return asked.stream().map(which).map(Instant::toString).toList();
    }
}
