package frontdesk.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SortedMap;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import frontdesk.kernel.BusinessId;

/** Asks for the rows of {@code call} of a business that began in a stretch of time. */
record CallStretch(Handle handle, BusinessId business, Instant from, Instant to) {
    /** What holds of them; the table is called {@code c}. */
    static final String THEIRS = " c.business_id = :business and c.started_at >= :from and c.started_at < :to ";

    /** What came of one, by the last word on it. */
    static final String OUTCOME = "coalesce(c.corrected, c.disposition)";

    Query about(String sql) {
        return handle.createQuery(sql)
                .bind("business", business.value())
                .bind("from", from)
                .bind("to", to);
    }

    CallCounts counted() {
        return CallCounts.of(days(ZoneOffset.UTC).values());
    }

    SortedMap<LocalDate, CallCounts> days(ZoneId zone) {
        var tally = new CallTally();
        about("select 'DAY' as by, cast(c.started_at at time zone :zone as date) as day, " + OUTCOME
                        + " as outcome, count(*) as calls from call c where" + THEIRS + "group by day, outcome")
                .bind("zone", zone.getId())
                .map((row, context) -> tally.add(row))
                .list();
        return tally.days();
    }
}
