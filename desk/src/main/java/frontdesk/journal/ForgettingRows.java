package frontdesk.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;

/** What is deleted of calls, in the tables of all that is kept of them. */
record ForgettingRows(Handle handle, BusinessId business) {
    private static final List<String> WORDS = List.of("turn", "tool_use", "call_state", "call_analysis");

    /** A call with the name of its recording. */
    record Recorded(CallId call, String recording) {}

    List<Recorded> recorded(Instant before, int most) {
        return handle.createQuery("""
                        select id, recording from call
                         where business_id = :business and started_at < :before and ended_at is not null and recording is not null
                         order by started_at
                         limit :most
                        """)
                .bind("business", business.value())
                .bind("before", Moments.utc(before))
                .bind("most", most)
                .map((row, context) ->
                        new Recorded(new CallId(row.getObject("id", UUID.class)), row.getString("recording")))
                .list();
    }

    void unrecord(CallId call) {
        handle.createUpdate("update call set recording = null where business_id = :business and id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }

    List<CallId> worded(Instant before, int most) {
        return handle.createQuery("""
                        select id from call
                         where business_id = :business and started_at < :before and ended_at is not null and not words_gone
                         order by started_at
                         limit :most
                        """)
                .bind("business", business.value())
                .bind("before", Moments.utc(before))
                .bind("most", most)
                .map((row, context) -> new CallId(row.getObject("id", UUID.class)))
                .list();
    }

    void forgetWords(List<CallId> calls) {
        UUID[] ids = calls.stream().map(CallId::value).toArray(UUID[]::new);
        for (String table : WORDS) {
            handle.createUpdate(
                            "delete from %s where business_id = :business and call_id = any(:calls)".formatted(table))
                    .bind("business", business.value())
                    .bindArray("calls", UUID.class, (Object[]) ids)
                    .execute();
        }
        handle.createUpdate("""
                        update call_report set summary = null, transcript_url = null
                         where business_id = :business and call_id = any(:calls)
                        """)
                .bind("business", business.value())
                .bindArray("calls", UUID.class, (Object[]) ids)
                .execute();
        handle.createUpdate("update call set words_gone = true where business_id = :business and id = any(:calls)")
                .bind("business", business.value())
                .bindArray("calls", UUID.class, (Object[]) ids)
                .execute();
    }
}
