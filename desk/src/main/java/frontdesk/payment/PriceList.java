package frontdesk.payment;

import java.util.List;

import org.jdbi.v3.core.statement.PreparedBatch;

import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.store.Database;

/** The door to what can be ordered of a business: items in its own order, all in one currency. */
public final class PriceList {
    public static final int MOST = 200;

    private final Database database;
    private final Journal journal;

    PriceList(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    public List<Item> of(BusinessId business) {
        return database.read(handle -> handle.createQuery(
                        "select name, price, currency from order_item where business_id = :business order by position")
                .bind("business", business.value())
                .map((row, context) ->
                        new Item(row.getString("name"), Money.of(row.getLong("price"), row.getString("currency"))))
                .list());
    }

    /**
     * Puts these in place of all that could be ordered.
     *
     * @param who does it, for the audit trail
     */
    public void keep(String who, BusinessId business, List<Item> items) {
        if (items.size() > MOST
                || items.stream()
                                .map(item -> item.price().currency())
                                .distinct()
                                .count()
                        > 1) {
            throw new IllegalArgumentException("at most 200 items, all in one currency");
        }
        database.perform(handle -> {
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
            journal.audit(handle, business, who, "price list saved", items.size() + " items");
        });
    }
}
