package frontdesk.payment;

import java.util.List;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.AuditTrail;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to what can be ordered of a business: items in its own order, all in one currency. */
public final class PriceList {
    public static final int MOST = 200;

    /** How the audit trail calls it. */
    public static final String SAVED = "price list saved";

    private final Database database;
    private final AuditTrail trail;

    PriceList(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
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
        requireListable(items);
        database.perform(handle -> keep(handle, who, business, items));
    }

    /**
     * The same in place of what somebody has looked at.
     *
     * @return false where somebody else has changed it since, and nothing was done
     */
    public boolean replace(String who, BusinessId business, List<Item> before, List<Item> items) {
        requireListable(items);
        return database.transaction(handle -> {
            var rows = new ItemRows(handle, business);
            rows.nobodyElse();
            boolean still = rows.list().equals(before);
            if (still) {
                keep(handle, who, business, items);
            }
            return still;
        });
    }

    private void keep(Handle handle, String who, BusinessId business, List<Item> items) {
        new ItemRows(handle, business).replace(items);
        trail.note(handle, business, who, SAVED, items.size() + " items");
    }

    private static void requireListable(List<Item> items) {
        long currencies =
                items.stream().map(item -> item.price().currency()).distinct().count();
        if (items.size() > MOST || currencies > 1) {
            throw new IllegalArgumentException("at most 200 items, all in one currency");
        }
    }
}
