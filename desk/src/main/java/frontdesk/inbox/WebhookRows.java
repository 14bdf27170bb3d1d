package frontdesk.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code webhook}. */
final class WebhookRows {
    private static final String SELECT = """
            select business_id, id, vendor, name, kind, arrived_at, read_at from webhook where business_id = :business
            """;

    private WebhookRows() {}

    /** Whether it is the first of its name. */
    static boolean insert(Handle handle, Delivery delivery, byte[] body) {
        return handle.createUpdate("""
                        insert into webhook (business_id, id, vendor, name, kind, body, arrived_at)
                        values (:business, :id, :vendor, :name, :kind, :body, :at)
                        on conflict (business_id, vendor, name) do nothing
                        """)
                        .bind("business", delivery.business().value())
                        .bind("id", delivery.id())
                        .bind("vendor", delivery.vendor())
                        .bind("name", delivery.name())
                        .bind("kind", delivery.kind())
                        .bind("body", body)
                        .bind("at", delivery.arrivedAt())
                        .execute()
                == 1;
    }

    /** One that was not acted on yet; nobody else acts on it until this transaction ends. */
    static Optional<Delivery> lockUnread(Handle handle, BusinessId business, UUID id) {
        return handle.createQuery(SELECT + " and id = :id and read_at is null for update")
                .bind("business", business.value())
                .bind("id", id)
                .map(WebhookRows::delivery)
                .findOne();
    }

    static void markRead(Handle handle, Delivery delivery, Instant at) {
        handle.createUpdate("update webhook set read_at = :at where business_id = :business and id = :id")
                .bind("business", delivery.business().value())
                .bind("id", delivery.id())
                .bind("at", at)
                .execute();
    }

    /** Whether it was there and had been read. */
    static boolean markUnread(Handle handle, BusinessId business, UUID id) {
        return handle.createUpdate("""
                        update webhook set read_at = null
                         where business_id = :business and id = :id and read_at is not null
                        """)
                        .bind("business", business.value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** A piece of a body; shorter than asked for at its end. */
    static byte[] piece(Handle handle, BusinessId business, UUID id, int from, int length) {
        return handle.createQuery("""
                        select substring(body from :from for :length) from webhook where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .bind("from", from + 1)
                .bind("length", length)
                .mapTo(byte[].class)
                .one();
    }

    static List<Delivery> latest(Handle handle, BusinessId business, int most) {
        return handle.createQuery(SELECT + " order by arrived_at desc, id desc limit :most")
                .bind("business", business.value())
                .bind("most", most)
                .map(WebhookRows::delivery)
                .list();
    }

    static InboxFigures counted(Handle handle, BusinessId business, Instant since, int failed) {
        return handle.createQuery("""
                        select count(*) as received, count(read_at) as read, min(arrived_at) filter (where read_at is null) as oldest
                          from webhook where business_id = :business and arrived_at >= :since
                        """)
                .bind("business", business.value())
                .bind("since", Moments.utc(since))
                .map((row, context) -> new InboxFigures(
                        row.getInt("received"), row.getInt("read"), failed, Moments.orNull(row, "oldest")))
                .one();
    }

    static int deleteOld(Handle handle, Instant beforeIfRead, Instant beforeInAnyCase) {
        return handle.createUpdate("""
                        delete from webhook
                         where arrived_at < :inAnyCase or (arrived_at < :ifRead and read_at is not null)
                        """)
                .bind("ifRead", beforeIfRead)
                .bind("inAnyCase", beforeInAnyCase)
                .execute();
    }

    private static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("vendor"),
                row.getString("name"),
                row.getString("kind"),
                Moments.of(row, "arrived_at"),
                Moments.orNull(row, "read_at"));
    }
}
