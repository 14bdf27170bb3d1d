package frontdesk.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** The rows of {@code call_usage} of one call, and their sums in {@code call_cost}. */
record CallCostRows(Handle handle, BusinessId business, CallId call) {
    private static final String INSERT = """
            insert into call_usage as u (business_id, call_id, what, by_whom, quantity, amount, currency, told)
            values (:business, :call, :what, :by, :quantity, :amount, :currency, :told)
                on conflict (business_id, call_id, what, by_whom) do update
            """;

    /** So that two who write of the same call do not sum up without each other; false where there is no such call. */
    boolean lock() {
        return handle.createQuery(
                        "select true from call where business_id = :business and id = :call for no key update")
                .bind("business", business.value())
                .bind("call", call.value())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }

    /** What was told of it stands; a sum of which a part has no price has none. */
    void add(Usage usage, @Nullable Amount amount) {
        write(new CallCost(usage.what(), usage.by(), usage.quantity(), amount, false), INSERT + """
                set quantity = coalesce(u.quantity, 0) + excluded.quantity,
                    amount = case when u.told then u.amount when u.currency = excluded.currency then u.amount + excluded.amount
                                  when u.quantity is null then excluded.amount end,
                    currency = case when u.told or u.currency = excluded.currency then u.currency
                                    when u.quantity is null then excluded.currency end
                """);
    }

    /** The newest stands, unless it was told and this is reckoned. */
    void put(CallCost cost) {
        write(cost, INSERT + """
                set quantity = coalesce(excluded.quantity, u.quantity),
                    amount = case when u.told and not excluded.told then u.amount else excluded.amount end,
                    currency = case when u.told and not excluded.told then u.currency else excluded.currency end,
                    told = u.told or excluded.told
                """);
    }

    private void write(CallCost cost, String sql) {
        Amount amount = cost.amount();
        handle.createUpdate(sql)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("what", cost.what().name())
                .bind("by", cost.by())
                .bind("quantity", cost.quantity())
                .bind("amount", amount == null ? null : amount.value())
                .bind("currency", amount == null ? null : amount.currency().getCurrencyCode())
                .bind("told", cost.told())
                .execute();
    }

    void sum() {
        handle.createUpdate("delete from call_cost where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
        handle.createUpdate("""
                        insert into call_cost (business_id, call_id, currency, amount, at)
                        select u.business_id, u.call_id, coalesce(u.currency, 'XXX'), sum(coalesce(u.amount, 0)), c.started_at
                          from call_usage u join call c on c.business_id = u.business_id and c.id = u.call_id
                         where u.business_id = :business and u.call_id = :call and u.currency is distinct from 'XXX'
                         group by u.business_id, u.call_id, u.currency, c.started_at
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }

    List<CallCost> list() {
        return handle
                .createQuery("select * from call_usage where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .map(CallCostRows::cost)
                .stream()
                .sorted(Comparator.comparing(CallCost::what).thenComparing(CallCost::by))
                .toList();
    }

    private static CallCost cost(ResultSet row, StatementContext context) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new CallCost(
                Usage.What.valueOf(row.getString("what")),
                row.getString("by_whom"),
                row.getBigDecimal("quantity"),
                amount == null ? null : new Amount(amount, Currency.getInstance(row.getString("currency"))),
                row.getBoolean("told"));
    }
}
