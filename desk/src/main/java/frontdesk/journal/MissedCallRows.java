package frontdesk.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.statement.Query;

import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

import static frontdesk.journal.CallStretch.OUTCOME;
import static frontdesk.journal.CallStretch.THEIRS;

/** Finds the rows of {@code call} of a stretch of time after which somebody had to see to the caller. */
record MissedCallRows(CallStretch stretch) {
    /** By telephone, by somebody who can be written to: in this order, since it takes longer to look at a number than at all else. */
    private static final String MISSED = THEIRS + "and c.channel = 'PHONE' and case when " + OUTCOME
            + " in (<missed>) then c.from_number ~ '^[+][1-9][0-9]{5,14}$' end ";

    int all() {
        return about("select count(*) from call c where" + MISSED)
                .mapTo(Integer.class)
                .one();
    }

    /** Those whose caller was called back, and those of these whose caller was written to; the oldest first. There are few of them among all. */
    List<MissedCall> seenTo(Set<CallId> written) {
        return about("""
                        with called_back as (
                            select c.id, min(later.started_at) as at
                              from call later join call c on c.business_id = later.business_id and c.from_number = later.from_number
                                                         and c.started_at < later.started_at
                             where later.business_id = :business and later.channel = 'OUTBOUND' and later.disposition <> 'NOT_REACHED' and""" + THEIRS + """
                             group by c.id)
                        select c.id, c.from_number, c.started_at, called_back.at as called_back
                          from (select id from called_back union select cast(unnest(cast(:written as text[])) as uuid)) as seen_to
                               join call c on c.id = seen_to.id
                               left join called_back on called_back.id = c.id
                         where""" + MISSED + """
                         order by c.started_at, c.id
                        """)
                .bindArray(
                        "written",
                        String.class,
                        written.stream().map(CallId::toString).toArray())
                .map((row, context) -> new MissedCall(
                        new CallId(row.getObject("id", UUID.class)),
                        new PhoneNumber(row.getString("from_number")),
                        Moments.of(row, "started_at"),
                        Moments.orNull(row, "called_back")))
                .list();
    }

    private Query about(String sql) {
        return stretch.about(sql)
                .bindList("missed", CallFigures.MISSED.stream().map(Enum::name).toList());
    }
}
