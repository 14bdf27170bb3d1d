package frontdesk.journal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jdbi.v3.core.statement.Query;

import frontdesk.journal.CallFigures.Hour;
import frontdesk.journal.CallFigures.Sentences;
import frontdesk.journal.CallFigures.Waits;
import frontdesk.journal.CallStarted.Channel;

import static frontdesk.journal.CallStretch.THEIRS;

/** Counts the rows of {@code call} and {@code turn} that belong to a stretch of time. */
record CallFigureRows(CallStretch stretch, ZoneId zone) {
    /** What is to be known of the turns of all conversations, read once. */
    private record Turns(Waits waits, Waits first, Sentences sentences) {}

    CallFigures counted(List<Instant> changes) {
        Turns turns = turns();
        return new CallFigures(
                days(),
                hours(),
                channels(),
                turns.waits(),
                turns.first(),
                turns.sentences(),
                wonBack(),
                new CallGroupRows(stretch).counted(changes));
    }

    private Query about(String sql) {
        return stretch.about(sql);
    }

    private SortedMap<LocalDate, CallCounts> days() {
        return stretch.counts(
                "cast(c.started_at at time zone :zone as date)",
                LocalDate.class,
                query -> query.bind("zone", zone.getId()));
    }

    private List<Hour> hours() {
        return about("""
                        select extract(isodow from c.started_at at time zone :zone)::int as weekday,
                               extract(hour from c.started_at at time zone :zone)::int as hour, count(*) as calls
                          from call c where""" + THEIRS + "group by 1, 2 order by 1, 2")
                .bind("zone", zone.getId())
                .map((row, context) ->
                        new Hour(DayOfWeek.of(row.getInt("weekday")), row.getInt("hour"), row.getInt("calls")))
                .list();
    }

    private Map<Channel, Integer> channels() {
        Map<Channel, Integer> found = new EnumMap<>(Channel.class);
        about("select c.channel, count(*) as calls from call c where" + THEIRS + "group by 1")
                .map((row, context) -> found.put(Channel.valueOf(row.getString("channel")), row.getInt("calls")))
                .list();
        return found;
    }

    /** Calls of which nothing is told count no sentence as lost: an agent of another vendor does not say what it understood. */
    private Turns turns() {
        return about("""
                        select count(wait) as answers, percentile_cont(0.5) within group (order by wait) as median,
                               percentile_cont(0.95) within group (order by wait) as slow,
                               count(wait) filter (where place = 1) as first_answers,
                               percentile_cont(0.5) within group (order by wait) filter (where place = 1) as first_median,
                               percentile_cont(0.95) within group (order by wait) filter (where place = 1) as first_slow,
                               count(*) filter (where said and told) as said,
                               count(*) filter (where said and told and (understood is null or understood = 'nothing')) as lost
                          from (select wait, said, understood, bool_or(said and understood is not null) over (partition by call_id) as told,
                                       row_number() over (partition by call_id order by wait is null, number) as place
                                  from (select t.call_id, t.number, t.understood, t.speaker = 'CALLER' as said,
                                               t.wait_endpointing + t.wait_ears + t.wait_brain + t.wait_tools + t.wait_voice
                                               + coalesce(t.wait_transport, 0) as wait
                                          from call c join turn t on t.business_id = c.business_id and t.call_id = c.id
                                         where""" + THEIRS + ") as taken) as turns")
                .map((row, context) -> new Turns(
                        new Waits(row.getInt("answers"), row.getInt("median"), row.getInt("slow")),
                        new Waits(row.getInt("first_answers"), row.getInt("first_median"), row.getInt("first_slow")),
                        new Sentences(row.getInt("said"), row.getInt("lost"))))
                .one();
    }

    private int wonBack() {
        return about("select count(*) from call c where" + THEIRS + """
                           and coalesce(c.corrected, c.disposition) in (<lost>) and c.from_number is not null
                           and exists (select from call later
                                        where later.business_id = c.business_id and later.from_number = c.from_number
                                          and later.started_at > c.started_at
                                          and later.started_at < c.started_at + interval '7 days'
                                          and coalesce(later.corrected, later.disposition) in ('BOOKED', 'MOVED', 'WAITING'))
                        """)
                .bindList("lost", CallFigures.LOST.stream().map(Enum::name).toList())
                .mapTo(Integer.class)
                .one();
    }
}
