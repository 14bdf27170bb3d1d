package frontdesk.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.TimeSlot;

/** Our words in the shapes that the PostgreSQL driver takes and gives. */
final class Columns {
    private Columns() {}

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static TimeSlot slot(ResultSet row, String start, String end) throws SQLException {
        return new TimeSlot(moment(row, start), moment(row, end));
    }
}
