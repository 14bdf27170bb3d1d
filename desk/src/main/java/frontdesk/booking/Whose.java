package frontdesk.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;

/**
 * Whose holds do not stand in the way: those of a call's own, but for the ones it is making at this moment.
 *
 * @param holder the call, or null where nobody's do
 * @param now when holds that ran out before do not count either
 * @param spared its holds that do stand in the way
 */
record Whose(@Nullable CallId holder, Instant now, Collection<BookingId> spared) {

    <S extends SqlStatement<S>> S bound(S statement) {
        return statement
                .registerArrayType(UUID.class, "uuid")
                .registerArrayType(Short.class, "int2")
                .registerArrayType(OffsetDateTime.class, "timestamptz")
                .bind("now", Moments.utc(now))
                .bindByType("holder", Columns.uuid(holder), UUID.class)
                .bindArray("spared", UUID.class, (Object[])
                        spared.stream().map(BookingId::value).toArray(UUID[]::new));
    }
}
