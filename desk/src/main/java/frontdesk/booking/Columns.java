package frontdesk.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;

/** Our words in the shapes that the PostgreSQL driver takes and gives. */
final class Columns {
    private Columns() {}

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant moment) {
        return moment == null ? null : utc(moment);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable UUID uuid(@Nullable CallId call) {
        return call == null ? null : call.value();
    }

    static @Nullable UUID uuid(@Nullable ResourceId resource) {
        return resource == null ? null : resource.value();
    }

    static UUID[] uuids(List<ResourceId> resources) {
        return resources.stream().map(ResourceId::value).toArray(UUID[]::new);
    }

    static @Nullable CallId call(ResultSet row, String column) throws SQLException {
        UUID call = row.getObject(column, UUID.class);
        return call == null ? null : new CallId(call);
    }
}
