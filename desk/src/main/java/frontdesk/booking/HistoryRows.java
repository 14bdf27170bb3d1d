package frontdesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.TimeSlot;

/** The rows of {@code booking_history}: who changed what and why. */
record HistoryRows(Handle handle) {

    /** Writes down how a booking stands after a change. */
    void add(Booking booking, BookingChange.What what, @Nullable String reason, Origin origin, Instant now) {
        handle.createUpdate("""
                        insert into booking_history (business_id, booking_id, entry_id, what, starts_at, ends_at, resource_ids, reason, actor, call_id, at)
                        values (:business, :booking, :entry, :what, :start, :end, :resources, :reason, :actor, :call, :now)
                        """)
                .registerArrayType(UUID.class, "uuid")
                .bind("business", booking.business().value())
                .bind("booking", booking.id().value())
                .bind("entry", Ids.next())
                .bind("what", what.name())
                .bind("start", Columns.utc(booking.slot().start()))
                .bind("end", Columns.utc(booking.slot().end()))
                .bindArray("resources", UUID.class, (Object[]) Columns.uuids(booking.resources()))
                .bind("reason", reason)
                .bind("actor", origin.actor())
                .bindByType("call", Columns.uuid(origin.call()), UUID.class)
                .bind("now", Columns.utc(now))
                .execute();
    }

    /** The changes of one booking, oldest first. */
    List<BookingChange> of(BusinessId business, BookingId booking) {
        return handle.createQuery("""
                        select what, starts_at, ends_at, reason, actor, call_id, at from booking_history
                        where business_id = :business and booking_id = :booking
                        order by at, entry_id
                        """)
                .bind("business", business.value())
                .bind("booking", booking.value())
                .map((row, context) -> new BookingChange(
                        BookingChange.What.valueOf(row.getString("what")),
                        new TimeSlot(Columns.moment(row, "starts_at"), Columns.moment(row, "ends_at")),
                        row.getString("reason"),
                        row.getString("actor"),
                        Columns.call(row, "call_id"),
                        Columns.moment(row, "at")))
                .list();
    }
}
