package frontdesk.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import static frontdesk.journal.CallStretch.OUTCOME;
import static frontdesk.journal.CallStretch.THEIRS;

/** Counts the rows of {@code call} of a stretch of time by all that is told of them: there are many, and they are read once for everything. */
record CallTallyRows(CallStretch stretch, ZoneId zone) {
    CallTally counted(List<Instant> changes) {
        var tally = new CallTally();
        stretch.about("""
                        select case when grouping(day) = 0 then 'DAY' when grouping(hour) = 0 then 'HOUR' when grouping(channel) = 0 then 'KIND'
                                    when grouping(version) = 0 then 'VERSION' else 'AIM' end as by,
                               day, weekday, hour, channel, line, language, version, marks, passed_for, judged, outcome, count(*) as calls,
                               coalesce(sum(said), 0) as said, coalesce(sum(lost), 0) as lost
                          from (select cast(local as date) as day, cast(date_part('isodow', local) as integer) as weekday,
                                       cast(date_part('hour', local) as integer) as hour, channel, line, language, version, marks, passed_for, judged, outcome,
                                       said, lost
                                  from (select c.started_at at time zone :zone as local, c.channel, c.to_number as line,
                                               coalesce(c.language, a.language) as language,
                                               -- Selected by itself, so that the list is read once and not for each call.
                                               width_bucket(c.started_at, (select cast(:changes as timestamptz[]))) as version,
                                               coalesce(m.marks, '{}') as marks, m.passed_for, m.said, m.lost, c.corrected is not null as judged,
                        """ + OUTCOME + """
                                               as outcome
                                          from call c left join call_measure m on m.business_id = c.business_id and m.call_id = c.id
                                                      left join call_analysis a on a.business_id = c.business_id and a.call_id = c.id
                                         where""" + THEIRS + """
                                        offset 0) as theirs) as placed
                         group by grouping sets ((day, outcome), (weekday, hour), (channel, line, language, outcome),
                                                 (version, outcome), (marks, passed_for, judged, outcome))
                        """)
                .bind("zone", zone.getId())
                .bindArray(
                        "changes",
                        String.class,
                        changes.stream().map(Instant::toString).toArray())
                .map((row, context) -> tally.add(row))
                .list();
        return tally;
    }
}
