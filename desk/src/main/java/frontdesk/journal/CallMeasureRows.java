package frontdesk.journal;

import java.util.List;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/**
 * The rows of {@code call_measure}: what figures want to know of a call, so that nobody reads its turns to count them. Each is written with what it is taken from and stays when that is
 * hidden or deleted, since it holds nothing of what anybody said.
 */
record CallMeasureRows(Handle handle, BusinessId business, CallId call) {
    private static final String BOTH = "array(select distinct mark from unnest(m.marks || excluded.marks) as mark)";

    /** Once turns were written: waits and sentences are taken anew from all that stand there. */
    void turned(List<Turn> written) {
        if (!written.isEmpty()) {
            marked(Aim.marks(written), """
                            insert into call_measure as m (business_id, call_id, marks, waits, said, lost)
                            select :business, :call, :marks, coalesce(array_agg(wait order by number) filter (where wait is not null), '{}'),
                                   count(*) filter (where counts), count(*) filter (where counts and understood = 'nothing')
                              from (select number, coalesce(understood, 'nothing') as understood,
                                           speaker = 'CALLER' and bool_or(speaker = 'CALLER' and understood is not null) over () as counts,
                                           wait_endpointing + wait_ears + wait_brain + wait_tools + wait_voice + coalesce(wait_transport, 0) as wait
                                      from turn where business_id = :business and call_id = :call) as turns
                                on conflict (business_id, call_id) do update
                               set waits = excluded.waits, said = excluded.said, lost = excluded.lost, marks =
                            """ + BOTH).execute();
        }
    }

    /** Once a tool was used. Of several reasons for which a caller was to be passed on the last counts. */
    void used(ToolUse use) {
        Set<String> marks = Aim.marks(use);
        String reason = use.name().equals("hand_over")
                ? KeptJson.tree(use.arguments()).path("because").asText(null)
                : null;
        if (reason != null || !marks.isEmpty()) {
            marked(marks, """
                            insert into call_measure as m (business_id, call_id, marks, passed_for)
                            values (:business, :call, :marks, :reason)
                                on conflict (business_id, call_id) do update
                               set passed_for = coalesce(excluded.passed_for, m.passed_for), marks =
                            """ + BOTH)
                    .bind("reason", Text.storableOrNull(reason))
                    .execute();
        }
    }

    /** Once another platform has told what the call was about, which counts where nothing else shows it. */
    void told(CallAnalysis analysis) {
        Set<String> marks = ToldAim.marks(analysis);
        if (!marks.isEmpty()) {
            marked(marks, """
                            insert into call_measure as m (business_id, call_id, marks) values (:business, :call, :marks)
                                on conflict (business_id, call_id) do update set marks = excluded.marks where m.marks = '{}'
                            """).execute();
        }
    }

    private Update marked(Set<String> marks, String sql) {
        return handle.createUpdate(sql)
                .bind("business", business.value())
                .bind("call", call.value())
                .bindArray("marks", String.class, marks.toArray());
    }
}
