package frontdesk.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import frontdesk.journal.CallGroups.Escalation;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

import static frontdesk.journal.CallStretch.OUTCOME;
import static frontdesk.journal.CallStretch.THEIRS;

/** Puts the rows of {@code call} that belong to a stretch of time side by side. */
record CallGroupRows(CallStretch stretch) {
    CallGroups counted(List<Instant> changes) {
        return new CallGroups(
                stretch.counts("c.to_number", String.class),
                stretch.counts("""
                        coalesce(c.language, (select a.language from call_analysis a
                                               where a.business_id = c.business_id and a.call_id = c.id))""", String.class),
                stretch.counts(
                        // Selected by itself, so that the list is read once and not for each call.
                        "width_bucket(c.started_at, (select cast(:changes as timestamptz[])))",
                        Integer.class,
                        query -> query.bindArray(
                                "changes",
                                String.class,
                                changes.stream().map(Instant::toString).toArray())),
                escalations());
    }

    /** Of a call for which several people were rung, or one several times, the last reason counts. */
    private List<Escalation> escalations() {
        return stretch.about("select coalesce(passed.reason, '') as reason, count(*) as calls, count(*) filter (where "
                        + OUTCOME + " = 'HANDED_OVER') as reached from call c " + """
                         left join lateral (select t.arguments ->> 'because' as reason from tool_use t
                                             where t.business_id = c.business_id and t.call_id = c.id and t.name = 'hand_over'
                                             order by t.at desc, t.id desc limit 1) as passed on true
                         where""" + THEIRS
                        + "and (passed.reason is not null or " + OUTCOME + """
                         = 'HANDED_OVER')
                         group by 1 order by 2 desc, 1
                        """)
                .map((row, context) ->
                        new Escalation(row.getString("reason"), row.getInt("calls"), row.getInt("reached")))
                .list();
    }

    /** Those by telephone whose caller can be written to, the oldest first. */
    List<MissedCall> missed() {
        return stretch.about("""
                        select c.id, c.from_number, c.started_at,
                               (select min(later.started_at) from call later
                                 where later.business_id = c.business_id and later.from_number = c.from_number
                                   and later.started_at > c.started_at and later.channel = 'OUTBOUND'
                                   and later.disposition <> 'NOT_REACHED') as called_back
                          from call c where""" + THEIRS + "and c.channel = 'PHONE' and c.from_number ~ '^[+][1-9][0-9]{5,14}$' and "
                        + OUTCOME + """
                         in (<missed>)
                         order by c.started_at, c.id
                        """)
                .bindList("missed", CallFigures.MISSED.stream().map(Enum::name).toList())
                .map((row, context) -> new MissedCall(
                        new CallId(row.getObject("id", UUID.class)),
                        new PhoneNumber(row.getString("from_number")),
                        Moments.of(row, "started_at"),
                        Moments.orNull(row, "called_back")))
                .list();
    }
}
