package frontdesk.booking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;
import frontdesk.store.RowSet;

/** The rows of {@code claim} that block one resource, and those of bookings in their way. */
record BlockRows(Handle handle, BusinessId business, ResourceId resource) {

    /** One stretch of one unit; a block is a booking of nobody's, by an id of its own. */
    record Stretch(BookingId booking, int unit, TimeSlot during, boolean isForGood) {
        static Stretch block(int unit, TimeSlot during) {
            return new Stretch(BookingId.next(), unit, during, true);
        }

        boolean isAmong(List<Stretch> others) {
            return others.stream().anyMatch(other -> unit == other.unit && during.equals(other.during));
        }
    }

    /** Lets nobody else lay blocks of this resource until the transaction ends. */
    void lock() {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "blocks " + business + " " + resource);
    }

    /** What bookings and holds take of these times. */
    List<Stretch> taken(List<TimeSlot> times) {
        return handle.createQuery("""
                        select distinct c.booking_id, c.unit, lower(c.during) as from_time, upper(c.during) as to_time,
                            c.held_until is null as for_good
                        from unnest(:froms, :tos) as w (from_time, to_time)
                        join claim c on c.business_id = :business and c.resource_id = :resource
                            and c.during && tstzrange(w.from_time, w.to_time)
                        where not c.blocks
                        """)
                .registerArrayType(OffsetDateTime.class, "timestamptz")
                .bindArray("froms", OffsetDateTime.class, (Object[])
                        times.stream().map(time -> Moments.utc(time.start())).toArray(OffsetDateTime[]::new))
                .bindArray("tos", OffsetDateTime.class, (Object[])
                        times.stream().map(time -> Moments.utc(time.end())).toArray(OffsetDateTime[]::new))
                .bind("business", business.value())
                .bind("resource", resource.value())
                .map((row, context) -> new Stretch(
                        new BookingId(row.getObject("booking_id", UUID.class)),
                        row.getInt("unit"),
                        Moments.slot(row, "from_time", "to_time"),
                        row.getBoolean("for_good")))
                .list();
    }

    List<Stretch> blocks() {
        return handle.createQuery("""
                        select booking_id, unit, lower(during) as from_time, upper(during) as to_time from claim
                        where business_id = :business and resource_id = :resource and blocks
                        """)
                .bind("business", business.value())
                .bind("resource", resource.value())
                .map((row, context) -> new Stretch(
                        new BookingId(row.getObject("booking_id", UUID.class)),
                        row.getInt("unit"),
                        Moments.slot(row, "from_time", "to_time"),
                        true))
                .list();
    }

    void delete(List<Stretch> gone) {
        if (!gone.isEmpty()) {
            handle.createUpdate("""
                            delete from claim
                            where business_id = :business and resource_id = :resource and blocks and booking_id = any (:gone)
                            """)
                    .registerArrayType(UUID.class, "uuid")
                    .bind("business", business.value())
                    .bind("resource", resource.value())
                    .bindArray("gone", UUID.class, (Object[])
                            gone.stream().map(one -> one.booking().value()).toArray(UUID[]::new))
                    .execute();
        }
    }

    /** How many were taken: not those that somebody was quicker with. */
    int insert(List<Stretch> fresh) {
        var rows = new RowSet();
        fresh.forEach(one -> rows.row()
                .with("booking", one.booking().value())
                .with("unit", one.unit())
                .with("from_time", one.during().start())
                .with("to_time", one.during().end()));
        return fresh.isEmpty()
                ? 0
                : handle.createUpdate("""
                                insert into claim (business_id, booking_id, resource_id, unit, during, session_id, blocks)
                                select :business, w.booking, :resource, w.unit, tstzrange(w.from_time, w.to_time), w.booking, true
                                from jsonb_to_recordset(:fresh::jsonb)
                                    as w (booking uuid, unit smallint, from_time timestamptz, to_time timestamptz)
                                order by w.unit, w.from_time
                                on conflict do nothing
                                """)
                        .bind("business", business.value())
                        .bind("resource", resource.value())
                        .bind("fresh", rows.toString())
                        .execute();
    }
}
