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

    private Map<Way, Map<Status, Integer>> ways() {
        Map<Way, Map<Status, Integer>> found = new EnumMap<>(Way.class);
        about("""
                        select case route when 'SMS' then 'SMS' else 'WHATSAPP' end as way, status, count(*) as many from message
                         where business_id = :business and at >= :from and at < :to and status <> 'RECEIVED'
                         group by 1, 2
                        union all
                        select 'EMAIL', status, count(*) from mail
                         where business_id = :business and at >= :from and at < :to
                         group by 2
                        """)
                .map((row, context) -> found.computeIfAbsent(
                                Way.valueOf(row.getString("way")), _ -> new EnumMap<>(Status.class))
                        .put(Status.valueOf(row.getString("status")), row.getInt("many")))
                .list();
        return found;
    }

    private Links links() {
        return about("""
                        select count(*) as written, count(*) filter (where clicks > 0) as followed from short_link
                         where business_id = :business and made_at >= :from and made_at < :to
                        """)
                .map((row, context) -> new Links(row.getInt("written"), row.getInt("followed")))
                .one();
    }

    /** A text that answers a missed call is written soon after it. */
    private Map<CallId, Instant> missedCalls() {
        Map<CallId, Instant> found = new HashMap<>();
        about("""
                        select call_id, at from message
                         where business_id = :business and at >= :from and at < cast(:to as timestamptz) + interval '1 day'
                           and occasion = :occasion and call_id is not null and status in ('SENT', 'DELIVERED')
                        """)
                .bind("occasion", Occasion.MISSED_CALL.word())
                .map((row, context) ->
                        found.put(new CallId(row.getObject("call_id", UUID.class)), Moments.of(row, "at")))
                .list();
        return found;
    }
}
