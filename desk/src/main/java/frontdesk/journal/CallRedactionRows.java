package frontdesk.journal;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;

/** The rows of {@code call_redaction}, and all that is written of one call beside its turns. */
record CallRedactionRows(Handle handle, BusinessId business, CallId call) {
    private record Used(UUID id, String arguments, String answer) {}

    private record Reported(UUID id, String summary) {}

    void put(Redaction redaction) {
        of(handle.createUpdate("""
                        insert into call_redaction (business_id, call_id, actor, at) values (:business, :call, :actor, :at)
                        on conflict (business_id, call_id) do update set actor = excluded.actor, at = excluded.at
                        """))
                .bind("actor", redaction.actor())
                .bind("at", redaction.at())
                .execute();
    }

    Optional<Redaction> find() {
        return of(handle.createQuery("select * from call_redaction where business_id = :business and call_id = :call"))
                .map((row, context) -> new Redaction(row.getString("actor"), Moments.of(row, "at")))
                .findOne();
    }

    /** @param sound whether the recording is still there */
    void hide(UnaryOperator<String> hide, boolean sound) {
        call(hide, sound);
        toolUses(hide);
        reports(hide);
        analysis(hide);
    }

    /** The number that called is withheld from now on. */
    private void call(UnaryOperator<String> hide, boolean sound) {
        String reason = of(handle.createQuery(
                        "select coalesce(reason, '') from call where business_id = :business and id = :call"))
                .mapTo(String.class)
                .one();
        of(handle.createUpdate("""
                        update call
                           set from_number = case when from_number is null then null else :withheld end, reason = :reason,
                               recording = case when :sound then recording end
                         where business_id = :business and id = :call
                        """))
                .bind("withheld", CallStarted.WITHHELD)
                .bind("reason", hide.apply(reason))
                .bind("sound", sound)
                .execute();
    }

    private void toolUses(UnaryOperator<String> hide) {
        of(handle.createQuery(
                        "select id, arguments, answer from tool_use where business_id = :business and call_id = :call"))
                .map((row, context) ->
                        new Used(row.getObject("id", UUID.class), row.getString("arguments"), row.getString("answer")))
                .list()
                .forEach(use -> of(handle.createUpdate("""
                                update tool_use set arguments = cast(:arguments as json), answer = cast(:answer as json)
                                 where business_id = :business and call_id = :call and id = :id
                                """))
                        .bind("id", use.id())
                        .bind("arguments", KeptJson.hidden(use.arguments(), hide))
                        .bind("answer", KeptJson.hidden(use.answer(), hide))
                        .execute());
    }

    /** Where a transcript lies elsewhere, names lie there. */
    private void reports(UnaryOperator<String> hide) {
        of(handle.createUpdate(
                        "update call_report set transcript_url = null where business_id = :business and call_id = :call"))
                .execute();
        of(handle.createQuery("""
                        select id, summary from call_report
                         where business_id = :business and call_id = :call and summary is not null
                        """))
                .map((row, context) -> new Reported(row.getObject("id", UUID.class), row.getString("summary")))
                .list()
                .forEach(report -> of(handle.createUpdate("""
                                update call_report set summary = :summary
                                 where business_id = :business and call_id = :call and id = :id
                                """))
                        .bind("id", report.id())
                        .bind("summary", hide.apply(report.summary()))
                        .execute());
    }

    private void analysis(UnaryOperator<String> hide) {
        CallAnalysisRows.find(handle, business, call).ifPresent(analysis -> of(handle.createUpdate("""
                                update call_analysis
                                   set title = :title, collected = cast(:collected as json), evaluated = cast(:evaluated as json)
                                 where business_id = :business and call_id = :call
                                """))
                .bind("title", analysis.title() == null ? null : hide.apply(analysis.title()))
                .bind("collected", KeptJson.hidden(analysis.collected(), hide))
                .bind("evaluated", KeptJson.hidden(analysis.evaluated(), hide))
                .execute());
    }

    private <S extends SqlStatement<S>> S of(S statement) {
        return statement.bind("business", business.value()).bind("call", call.value());
    }
}
