package frontdesk.hooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.hooks.HookDelivery.Status;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code hook_delivery} of one business. */
record HookDeliveryRows(Handle handle, BusinessId business) {
    private static final String SELECT = """
            select business_id, id, hook_id, event_id, type, subject, body, status, attempts, answer, trouble, made_at, next_at,
                   leased_until
              from hook_delivery where business_id = :business
            """;

    /** Who is about to send, and until when nobody else is. */
    record Leased(HookDelivery delivery, @Nullable Instant until) {}

    /** Whether it is the first of its event. */
    boolean insert(HookDelivery delivery) {
        return handle.createUpdate("""
                        insert into hook_delivery (business_id, id, hook_id, event_id, type, subject, body, status, made_at, next_at)
                        values (:business, :id, :hook, :event, :type, :subject, :body, 'WAITING', :at, :at)
                        on conflict (business_id, hook_id, event_id) do nothing
                        """)
                        .bind("business", business.value())
                        .bind("id", delivery.id())
                        .bind("hook", delivery.hook())
                        .bind("event", delivery.eventId())
                        .bind("type", delivery.type())
                        .bind("subject", delivery.subject())
                        .bind("body", delivery.body())
                        .bind("at", delivery.madeAt())
                        .execute()
                == 1;
    }

    Optional<HookDelivery> find(UUID id) {
        return handle.createQuery(SELECT + " and id = :id")
                .bind("business", business.value())
                .bind("id", id)
                .map(HookDeliveryRows::delivery)
                .findOne();
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Leased> lock(UUID id) {
        return handle.createQuery(SELECT + " and id = :id for update")
                .bind("business", business.value())
                .bind("id", id)
                .map((row, context) -> new Leased(delivery(row, context), Moments.orNull(row, "leased_until")))
                .findOne();
    }

    /** Of what tells of the same, one is claimed or settled at a time until this transaction ends. */
    void lockOrder(HookDelivery delivery) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .bind("key", "hook " + delivery.hook() + " " + delivery.subject())
                .mapTo(String.class)
                .one();
    }

    /** The one of what waits and tells of the same that has to be sent next. */
    Optional<UUID> next(HookDelivery delivery) {
        return handle.createQuery("""
                        select id from hook_delivery
                         where business_id = :business and hook_id = :hook and subject = :subject and status = 'WAITING'
                         order by id limit 1
                        """)
                .bind("business", business.value())
                .bind("hook", delivery.hook())
                .bind("subject", delivery.subject())
                .mapTo(UUID.class)
                .findOne();
    }

    /** All that waits is due now; which those are. */
    List<UUID> hurry(UUID hook, Instant now) {
        return handle.createQuery("""
                        update hook_delivery set next_at = :now
                         where business_id = :business and hook_id = :hook and status = 'WAITING'
                        returning id
                        """)
                .bind("business", business.value())
                .bind("hook", hook)
                .bind("now", now)
                .mapTo(UUID.class)
                .list();
    }

    void lease(UUID id, Instant until) {
        handle.createUpdate("""
                        update hook_delivery set leased_until = :until where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .bind("until", until)
                .execute();
    }

    /** Writes what came of an attempt. */
    void tried(UUID id, Post.Result result, Status status, @Nullable Instant nextAt, Instant now) {
        handle.createUpdate("""
                        update hook_delivery
                           set status = :status, attempts = attempts + 1, answer = cast(:answer as integer), trouble = :trouble,
                               next_at = cast(:next as timestamptz),
                               leased_until = null,
                               settled_at = case when :status = 'WAITING' then null else cast(:now as timestamptz) end
                         where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .bind("status", status.name())
                .bind("answer", result.status())
                .bind("trouble", result.trouble())
                .bind("next", nextAt)
                .bind("now", now)
                .execute();
    }

    void put(UUID id, Status status, Instant now) {
        handle.createUpdate("""
                        update hook_delivery
                           set status = :status, attempts = 0, leased_until = null, next_at = :now,
                               settled_at = case when :status = 'WAITING' then null else cast(:now as timestamptz) end
                         where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .bind("status", status.name())
                .bind("now", now)
                .execute();
    }

    /**
     * The newest first.
     *
     * @param status only these, or null for all
     */
    List<HookDelivery> latest(UUID hook, @Nullable Status status, int most) {
        return handle.createQuery(SELECT + """
                          and hook_id = :hook and (cast(:status as text) is null or status = :status)
                        order by id desc limit :most
                        """)
                .bind("business", business.value())
                .bind("hook", hook)
                .bind("status", status == null ? null : status.name())
                .bind("most", most)
                .map(HookDeliveryRows::delivery)
                .list();
    }

    HookFigures counted(Instant since) {
        return handle.createQuery("""
                        select count(*) filter (where status = 'DELIVERED') as delivered, count(*) filter (where status = 'DEAD') as dead,
                               count(*) filter (where status = 'WAITING') as waiting, count(*) filter (where attempts > 1) as retried,
                               min(made_at) filter (where status = 'WAITING') as oldest
                          from hook_delivery where business_id = :business and made_at >= :since
                        """)
                .bind("business", business.value())
                .bind("since", Moments.utc(since))
                .map((row, context) -> new HookFigures(
                        row.getInt("delivered"),
                        row.getInt("dead"),
                        row.getInt("waiting"),
                        row.getInt("retried"),
                        Moments.orNull(row, "oldest")))
                .one();
    }

    static int deleteSettled(Handle handle, Instant before) {
        return handle.createUpdate("delete from hook_delivery where settled_at < :before")
                .bind("before", before)
                .execute();
    }

    /** Whoever tells of something does not wait for who removes a hook, and may write to it once more. */
    static int deleteOrphans(Handle handle) {
        return handle.execute("""
                delete from hook_delivery d
                where not exists (select from hook h where h.business_id = d.business_id and h.id = d.hook_id)
                """);
    }

    private static HookDelivery delivery(ResultSet row, StatementContext context) throws SQLException {
        int answer = row.getInt("answer");
        boolean answered = !row.wasNull();
        return new HookDelivery(
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getObject("hook_id", UUID.class),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("body"),
                Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                answered ? answer : null,
                row.getString("trouble"),
                Moments.of(row, "made_at"),
                Moments.orNull(row, "next_at"));
    }
}
