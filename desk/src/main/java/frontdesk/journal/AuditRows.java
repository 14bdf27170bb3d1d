package frontdesk.journal;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.store.Moments;

/** The rows of {@code audit}: added, never changed. */
final class AuditRows {
    private AuditRows() {}

    static void insert(Handle handle, BusinessId business, AuditEntry entry) {
        handle.createUpdate("""
                        insert into audit (business_id, id, at, actor, action, subject)
                        values (:business, :id, :at, :actor, :action, :subject)
                        """)
                .bind("business", business.value())
                .bind("id", Ids.next())
                .bind("at", entry.at())
                .bind("actor", Text.storable(entry.actor()))
                .bind("action", entry.action())
                .bind("subject", Text.storable(entry.subject()))
                .execute();
    }

    static List<AuditEntry> list(Handle handle, BusinessId business, Instant from, Instant to, int limit) {
        return handle.createQuery("""
                        select * from audit
                         where business_id = :business and at >= :from and at < :to
                         order by at desc, id desc
                         limit :limit
                        """)
                .bind("business", business.value())
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map((row, context) -> new AuditEntry(
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        Moments.of(row, "at")))
                .list();
    }
}
