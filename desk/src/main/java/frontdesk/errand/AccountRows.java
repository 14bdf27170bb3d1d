package frontdesk.errand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;

/** The rows of {@code errand_account}: the referee of how many calls an account has at once. */
record AccountRows(Handle handle, BusinessId business) {
    /** What the smallest plan of the agent platforms allows. */
    private static final int USUAL = 4;

    /** How many calls it may have at once; nobody else takes one until this transaction ends. */
    int lock() {
        handle.createUpdate("""
                        insert into errand_account (business_id, calls_at_once) values (:business, :usual) on conflict do nothing
                        """)
                .bind("business", business.value())
                .bind("usual", USUAL)
                .execute();
        return handle.createQuery("select calls_at_once from errand_account where business_id = :business for update")
                .bind("business", business.value())
                .mapTo(Integer.class)
                .one();
    }

    void allow(int callsAtOnce) {
        handle.createUpdate("""
                        insert into errand_account (business_id, calls_at_once) values (:business, :calls)
                        on conflict (business_id) do update set calls_at_once = excluded.calls_at_once
                        """)
                .bind("business", business.value())
                .bind("calls", callsAtOnce)
                .execute();
    }

    /** The accounts that have an errand due to call. */
    static List<BusinessId> withWork(Handle handle, Instant now) {
        return handle.createQuery("select distinct business_id from errand where status = 'QUEUED' and due_at <= :now")
                .bind("now", Columns.utc(now))
                .map((row, context) -> new BusinessId(row.getObject(1, UUID.class)))
                .list();
    }
}
