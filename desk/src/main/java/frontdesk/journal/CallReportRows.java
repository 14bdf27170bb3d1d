package frontdesk.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Ids;
import frontdesk.store.Moments;

/** The rows of {@code call_report}: added, never changed. */
final class CallReportRows {
    private CallReportRows() {}

    /** A report that says what the newest says already is not added again. */
    static void insert(Handle handle, BusinessId business, CallId call, CallReport report) {
        handle.createUpdate("""
                        insert into call_report
                               (business_id, call_id, id, disposition, summary, transcript_url, actor, at)
                        select :business, :call, :id, :disposition, :summary, :url, :actor, :at
                         where not exists (
                               select from (select * from call_report
                                             where business_id = :business and call_id = :call
                                             order by at desc, id desc limit 1) newest
                                where newest.disposition = :disposition
                                  and newest.summary is not distinct from cast(:summary as text)
                                  and newest.transcript_url is not distinct from cast(:url as text))
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("id", Ids.next())
                .bind("disposition", Text.storable(report.disposition()))
                .bind("summary", Text.storableOrNull(report.summary()))
                .bind("url", Text.storableOrNull(report.transcriptUrl()))
                .bind("actor", Text.storable(report.actor()))
                .bind("at", report.at())
                .execute();
    }

    static List<CallReport> list(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery(
                        "select * from call_report where business_id = :business and call_id = :call order by at, id")
                .bind("business", business.value())
                .bind("call", call.value())
                .map((row, context) -> new CallReport(
                        row.getString("disposition"),
                        row.getString("summary"),
                        row.getString("transcript_url"),
                        row.getString("actor"),
                        Moments.of(row, "at")))
                .list();
    }
}
