package frontdesk.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** Sums up the rows of {@code call_cost} of a stretch of time. */
final class CostSumRows {
    private CostSumRows() {}

    private record Row(Amount sum, int calls) {}

    static CostSums of(Handle handle, BusinessId business, Instant from, Instant to) {
        List<Row> rows = handle.createQuery("""
                        select currency, sum(amount) as amount, count(*) as calls from call_cost
                         where business_id = :business and at >= :from and at < :to
                         group by currency order by currency
                        """)
                .bind("business", business.value())
                .bind("from", Moments.utc(from))
                .bind("to", Moments.utc(to))
                .map((row, context) -> new Row(
                        new Amount(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        row.getInt("calls")))
                .list();
        List<Amount> sums = new ArrayList<>();
        int open = 0;
        for (Row row : rows) {
            if (row.sum().isNothing()) {
                open = row.calls();
            } else {
                sums.add(row.sum());
            }
        }
        return new CostSums(List.copyOf(sums), open);
    }
}
