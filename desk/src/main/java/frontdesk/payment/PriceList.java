package frontdesk.payment;

import java.util.List;

import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
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
        return database.read(handle -> new ItemRows(handle, business).list());
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
            new ItemRows(handle, business).replace(items);
            journal.audit(handle, business, who, "price list saved", items.size() + " items");
        });
    }
}
