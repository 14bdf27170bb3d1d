package frontdesk.payment;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;

/** The rows of {@code order_item}. */
record ItemRows(Handle handle, BusinessId business) {

    List<Item> list() {
        return handle.createQuery(
                        "select name, price, currency from order_item where business_id = :business order by position")
                .bind("business", business.value())
                .map((row, context) ->
                        new Item(row.getString("name"), Money.of(row.getLong("price"), row.getString("currency"))))
                .list();
    }

    /** Nobody else replaces them until this transaction ends. */
    void nobodyElse() {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "price list " + business);
    }

    void replace(List<Item> items) {
        handle.createUpdate("delete from order_item where business_id = :business")
                .bind("business", business.value())
                .execute();
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into order_item (business_id, position, name, price, currency)
                values (:business, :position, :name, :price, :currency)
                """)) {
            for (Item item : items) {
                batch.bind("business", business.value())
                        .bind("position", batch.size())
                        .bind("name", item.name())
                        .bind("price", item.price().minor())
                        .bind("currency", item.price().currency().getCurrencyCode())
                        .add();
            }
            batch.execute();
        }
    }
}
