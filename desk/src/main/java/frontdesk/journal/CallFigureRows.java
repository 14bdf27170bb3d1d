package frontdesk.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import static frontdesk.journal.CallStretch.OUTCOME;
import static frontdesk.journal.CallStretch.THEIRS;

/** Puts together what the calls of a stretch of time were like, from {@code call} and what hangs on it. */
record CallFigureRows(CallStretch stretch, ZoneId zone) {
    CallFigures counted(List<Instant> changes) {
        CallTally tally = new CallTallyRows(stretch, zone).counted(changes);
        return new CallFigures(
                tally.all(),
                tally.days(),
                tally.hours(),
                tally.channels(),
                tally.sentences(),
                wonBack(),
                tally.groups(),
                tally.aims());
    }

    private int wonBack() {
        return stretch.about("select count(*) from call c where" + THEIRS + "and " + OUTCOME + """
                            in (<lost>) and c.from_number is not null
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
