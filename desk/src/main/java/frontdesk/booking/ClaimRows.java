package frontdesk.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;
import frontdesk.timetable.Taken;

/** The rows of {@code claim} as they are read: what is taken. */
record ClaimRows(Handle handle) {
    /** “offset 0” keeps the planner from reading all that the whole business has taken. */
    static final String TAKEN = """
            select c.resource_id, c.unit, nullif(c.session_id, c.booking_id) as session_id,
                lower(c.during) as from_time, upper(c.during) as to_time, c.booking_id, c.held_until, c.holder
            from unnest(:resources) as wanted (resource_id)
            cross join lateral (
                select * from claim
                where business_id = :business and resource_id = wanted.resource_id and during && tstzrange(:from, :to)
                offset 0) c
            """;

    /** One stretch that is taken, and by whom. */
    record Row(
            Taken taken,
            BookingId booking,
            @Nullable Instant heldUntil,
            @Nullable CallId holder) {

        /** Holds that ran out, and those of {@code whose} itself, do not. */
        boolean standsInTheWayOf(Whose whose) {
            return heldUntil == null
                    || (heldUntil.isAfter(whose.now())
                            && (holder == null
                                    || !holder.equals(whose.holder())
                                    || whose.spared().contains(booking)));
        }
    }

    /** What is taken of these resources; holds that ran out and those of {@code whose} itself count as free. */
    List<Taken> taken(BusinessId business, List<ResourceId> resources, TimeSlot view, Whose whose) {
        return all(business, resources, view).stream()
                .filter(row -> row.standsInTheWayOf(whose))
                .map(Row::taken)
                .toList();
    }

    /** Also holds that ran out and are not swept up yet. */
    List<Row> all(BusinessId business, List<ResourceId> resources, TimeSlot view) {
        return handle.createQuery(TAKEN)
                .registerArrayType(UUID.class, "uuid")
                .bindArray("resources", UUID.class, (Object[]) Columns.uuids(resources))
                .bind("business", business.value())
                .bind("from", Moments.utc(view.start()))
                .bind("to", Moments.utc(view.end()))
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var taken = new Taken(
                new ResourceId(row.getObject("resource_id", UUID.class)),
                row.getInt("unit"),
                Moments.slot(row, "from_time", "to_time"),
                row.getObject("session_id", UUID.class));
        return new Row(
                taken,
                new BookingId(row.getObject("booking_id", UUID.class)),
                Moments.orNull(row, "held_until"),
                Columns.call(row, "holder"));
    }

    /** What a call holds at this moment, or held until it was swept up. */
    List<Row> heldBy(BusinessId business, CallId holder) {
        return handle.createQuery("""
                        select resource_id, unit, nullif(session_id, booking_id) as session_id,
                            lower(during) as from_time, upper(during) as to_time, booking_id, held_until, holder
                        from claim where business_id = :business and holder = :holder::uuid and held_until is not null
                        """)
                .bind("business", business.value())
                .bind("holder", holder.value())
                .map((row, context) -> row(row))
                .list();
    }
}
