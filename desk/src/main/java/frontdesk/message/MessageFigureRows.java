package frontdesk.message;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.message.MessageFigures.Links;
import frontdesk.message.MessageFigures.Way;
import frontdesk.store.Moments;

/** Counts what was written in a stretch of time: texts, mails and short addresses. */
record MessageFigureRows(Handle handle, BusinessId business, Instant from, Instant to) {
    MessageFigures counted() {
        return new MessageFigures(ways(), links(), missedCalls());
    }

    private Query about(String sql) {
        return handle.createQuery(sql)
                .bind("business", business.value())
                .bind("from", Moments.utc(from))
                .bind("to", Moments.utc(to));
    }

    /** The rows are counted as the index has them, and their routes told apart afterwards: there are few kinds, and many rows. */
    private Map<Way, Map<Status, Integer>> ways() {
        Map<Way, Map<Status, Integer>> found = new EnumMap<>(Way.class);
        about("""
                        select route, status, count(*) as many from message
                         where business_id = :business and at >= :from and at < :to and status <> 'RECEIVED'
                         group by 1, 2
                        union all
                        select 'EMAIL', status, count(*) from mail
                         where business_id = :business and at >= :from and at < :to
                         group by 2
                        """)
                .map((row, context) -> found.computeIfAbsent(
                                way(row.getString("route")), _ -> new EnumMap<>(Status.class))
                        .merge(Status.valueOf(row.getString("status")), row.getInt("many"), Integer::sum))
                .list();
        return found;
    }

    private static Way way(String route) {
        return switch (route) {
            case "EMAIL" -> Way.EMAIL;
            case "SMS" -> Way.SMS;
            default -> Way.WHATSAPP;
        };
    }

    private Links links() {
        return about("""
                        select count(*) as written, count(*) filter (where clicks > 0) as followed from short_link
                         where business_id = :business and made_at >= :from and made_at < :to
                        """)
                .map((row, context) -> new Links(row.getInt("written"), row.getInt("followed")))
                .one();
    }

    /** A text that answers a missed call ({@link Occasion#MISSED_CALL}, as the index on such texts has it) is written soon after it. */
    private Map<CallId, Instant> missedCalls() {
        Map<CallId, Instant> found = new HashMap<>();
        about("""
                        select call_id, at from message
                         where business_id = :business and at >= :from and at < cast(:to as timestamptz) + interval '1 day'
                           and occasion = 'missed-call' and call_id is not null and status in ('SENT', 'DELIVERED')
                        """)
                .map((row, context) ->
                        found.put(new CallId(row.getObject("call_id", UUID.class)), Moments.of(row, "at")))
                .list();
        return found;
    }
}
