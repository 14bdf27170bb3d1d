package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** Sums up the rows of {@code call_cost} of stretches of time. */
final class CostSumRows {
    private CostSumRows() {}

    private record Row(Amount sum, int calls) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new Amount(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                    row.getInt("calls"));
        }

        CostSums alone() {
            return sum.isNothing() ? new CostSums(List.of(), calls) : new CostSums(List.of(sum), 0);
        }
    }

    static CostSums of(Handle handle, BusinessId business, Instant from, Instant to) {
        return handle
                .createQuery("""
                        select currency, sum(amount) as amount, count(*) as calls from call_cost
                         where business_id = :business and at >= :from and at < :to
                         group by currency
                        """)
                .bind("business", business.value())
                .bind("from", Moments.utc(from))
                .bind("to", Moments.utc(to))
                .map((row, context) -> Row.of(row))
                .stream()
                .map(Row::alone)
                .reduce(CostSums.NONE, CostSums::and);
    }

    /** Those of several businesses, all at once. */
    static CostsCompared compared(Handle handle, List<Comparison> asked) {
        Map<BusinessId, CostSums> now = new HashMap<>();
        Map<BusinessId, CostSums> before = new HashMap<>();
        handle.createQuery("""
                        select c.business_id, c.at >= asked.turn as now, c.currency, sum(c.amount) as amount, count(*) as calls
                          from unnest(cast(:businesses as uuid[]), cast(:froms as timestamptz[]),
                                      cast(:turns as timestamptz[]), cast(:tos as timestamptz[])) as asked (business_id, since, turn, until)
                          join call_cost c on c.business_id = asked.business_id and c.at >= asked.since and c.at < asked.until
                         group by c.business_id, now, c.currency
                        """)
                .bindArray(
                        "businesses",
                        UUID.class,
                        asked.stream().map(one -> one.business().value()).toList())
                .bindArray("froms", String.class, moments(asked, Comparison::from))
                .bindArray("turns", String.class, moments(asked, Comparison::turn))
                .bindArray("tos", String.class, moments(asked, Comparison::to))
                .map((row, context) -> (row.getBoolean("now") ? now : before)
                        .merge(
                                new BusinessId(row.getObject("business_id", UUID.class)),
                                Row.of(row).alone(),
                                CostSums::and))
                .list();
        return new CostsCompared(Map.copyOf(now), Map.copyOf(before));
    }

    private static List<String> moments(List<Comparison> asked, Function<Comparison, Instant> which) {
        return asked.stream().map(which).map(Instant::toString).toList();
    }
}
