package frontdesk.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.business.Limits.Door;
import frontdesk.journal.TrailQuery;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;

/** The rows of {@code booking_history}: who changed what and why, one for each version of a booking. */
record HistoryRows(Handle handle) {
    /** Ends a statement that has {@code written} a booking: what was done with it goes into the history in the same breath. */
    static final String NOTED = """
            insert into booking_history
                (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, reason, actor, door, call_id, at)
            select business_id, booking_id, version, :what, starts_at, ends_at, resource_ids, :reason, :by, :door, :during::uuid, :now
            from written
            """;

    /** What is written down of a change. */
    record Note(BookingChange.What what, @Nullable String reason, Origin origin, Instant now) {
        Update bound(Update statement) {
            return statement
                    .bind("what", what.name())
                    .bind("reason", reason)
                    .bind("by", origin.actor())
                    .bind("door", origin.door().name())
                    .bindByType("during", Columns.uuid(origin.call()), UUID.class)
                    .bind("now", Moments.utc(now));
        }
    }

    /** The changes of one booking, oldest first. */
    List<BookingChange> of(BusinessId business, BookingId booking) {
        return handle.createQuery("""
                        select what, starts_at, ends_at, reason, actor, door, call_id, at from booking_history
                        where business_id = :business and booking_id = :booking
                        order by version
                        """)
                .bind("business", business.value())
                .bind("booking", booking.value())
                .map((row, context) -> change(row))
                .list();
    }

    /** What people at the console did, the newest first; holds are none of their deeds. */
    List<BookingDeed> deeds(BusinessId business, TrailQuery query) {
        DeedWords words = DeedWords.of(query.what());
        if (words.kinds().isEmpty()) {
            return List.of();
        }
        // The kinds stand in the text, so that each choice of them has a plan of its own: few deeds are found by what
        // they are, many by when they were.
        return handle.createQuery("""
                        select * from booking_history
                         where business_id = :business and actor like 'user:%' and at >= :from and at < :to
                           and (at, booking_id) < (:than, :id)
                           and what in (KINDS) and (what = any (:named) or booking_id::text like :ending)
                           and position(lower(:who) in lower(actor)) > 0
                         order by at desc, booking_id desc, version desc
                         limit :most
                        """.replace("KINDS", "'" + String.join("', '", names(words.kinds())) + "'"))
                .bind("business", business.value())
                .bind("from", Moments.utc(query.from()))
                .bind("to", Moments.utc(query.to()))
                .bind("than", Moments.utc(query.older().than()))
                .bind("id", query.older().id())
                .bind("who", query.who())
                .bindArray("named", String.class, names(words.named()))
                .bind("ending", words.id())
                .bind("most", query.most())
                .map((row, context) ->
                        new BookingDeed(new BookingId(row.getObject("booking_id", UUID.class)), change(row)))
                .list();
    }

    private static List<String> names(Set<BookingChange.What> kinds) {
        return kinds.stream().map(BookingChange.What::name).toList();
    }

    private static BookingChange change(ResultSet row) throws SQLException {
        return new BookingChange(
                BookingChange.What.valueOf(row.getString("what")),
                Moments.slot(row, "starts_at", "ends_at"),
                row.getString("reason"),
                row.getString("actor"),
                door(row.getString("door")),
                Columns.call(row, "call_id"),
                Moments.of(row, "at"));
    }

    private static @Nullable Door door(@Nullable String name) {
        return name == null ? null : Door.valueOf(name);
    }

    /** What a booking took after each change, oldest first. */
    List<Line> lines(BusinessId business, BookingId booking) {
        return handle.createQuery("""
                        select what, starts_at, ends_at, resource_ids from booking_history
                        where business_id = :business and booking_id = :booking
                        order by version
                        """)
                .bind("business", business.value())
                .bind("booking", booking.value())
                .map((row, context) -> new Line(
                        BookingChange.What.valueOf(row.getString("what")),
                        Moments.slot(row, "starts_at", "ends_at"),
                        Columns.resources(row, "resource_ids")))
                .list();
    }

    /** In which state a booking was after one of its changes, counted from 0. */
    static Status after(List<Line> lines, int change) {
        return switch (lines.get(change).what()) {
            case HELD -> Status.HELD;
            case BOOKED, CONFIRMED, MOVED -> Status.CONFIRMED;
            case ARRIVED -> Status.ARRIVED;
            case COMPLETED -> Status.COMPLETED;
            case NO_SHOW -> Status.NO_SHOW;
            case CANCELLED -> Status.CANCELLED;
            case RELEASED, LAPSED -> Status.LAPSED;
            case CORRECTED -> after(lines, change - 1);
            case UNDONE -> after(lines, change - 2);
        };
    }

    record Line(BookingChange.What what, TimeSlot slot, List<ResourceId> resources) {}
}
