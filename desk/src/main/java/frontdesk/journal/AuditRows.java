package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

    /** Whether the same was done by the same since that moment. */
    static boolean any(Handle handle, BusinessId business, AuditEntry entry, Instant since) {
        return handle.createQuery("""
                        select exists (select from audit
                                        where business_id = :business and at > :since
                                          and actor = :actor and action = :action and subject = :subject)
                        """)
                .bind("business", business.value())
                .bind("since", since)
                .bind("actor", Text.storable(entry.actor()))
                .bind("action", entry.action())
                .bind("subject", Text.storable(entry.subject()))
                .mapTo(Boolean.class)
                .one();
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
                .map((row, context) -> entry(row))
                .list();
    }

    static List<AuditLine> list(Handle handle, BusinessId business, TrailQuery query) {
        return handle.createQuery("""
                        select * from audit
                         where business_id = :business and at >= :from and at < :to and (at, id) < (:than, :id)
                           and position(lower(:who) in lower(actor)) > 0
                           and position(lower(:what) in lower(action || ' ' || subject)) > 0
                         order by at desc, id desc
                         limit :most
                        """)
                .bind("business", business.value())
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("than", Moments.utc(query.older().than()))
                .bind("id", query.older().id())
                .bind("who", query.who())
                .bind("what", query.what())
                .bind("most", query.most())
                .map((row, context) -> new AuditLine(row.getObject("id", UUID.class), entry(row)))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("actor"), row.getString("action"), row.getString("subject"), Moments.of(row, "at"));
    }
}
