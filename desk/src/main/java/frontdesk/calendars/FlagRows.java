package frontdesk.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;

/** The rows of {@code calendar_flag}: what a person has to look at. */
record FlagRows(Handle handle) {
    /** Once for each booking, calendar and time: what a person has settled is not raised again. */
    boolean raise(Join join, BookingId booking, Flag.Kind kind, TimeSlot theirs, String why, Instant now) {
        return handle.createUpdate("""
                        insert into calendar_flag
                            (business_id, flag_id, join_id, booking_id, kind, their_start, their_end, why, at)
                        values (:business, :id, :join, :booking, :kind, :start, :end, :why, :now)
                        on conflict do nothing
                        """)
                        .bind("business", join.business().value())
                        .bind("id", Ids.next())
                        .bind("join", join.id())
                        .bind("booking", booking.value())
                        .bind("kind", kind.name())
                        .bind("start", Moments.utc(theirs.start()))
                        .bind("end", Moments.utc(theirs.end()))
                        .bind("why", why)
                        .bind("now", Moments.utc(now))
                        .execute()
                > 0;
    }

    /** Clashes that there are no more are forgotten, so that they are raised again should they come again. */
    void forgetClashes(Join join, Collection<BookingId> stillClashing) {
        handle.createUpdate("""
                        delete from calendar_flag
                        where business_id = :business and join_id = :join and kind = 'CLASH' and not booking_id = any (:still)
                        """)
                .registerArrayType(UUID.class, "uuid")
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bindArray("still", UUID.class, (Object[])
                        stillClashing.stream().map(BookingId::value).toArray(UUID[]::new))
                .execute();
    }

    /** The booking stands there as we have it: what was done to it by hand is no matter any more, and is raised again should it be done again. */
    void forgetHands(Join join, BookingId booking) {
        handle.createUpdate("""
                        delete from calendar_flag
                        where business_id = :business and join_id = :join and booking_id = :booking and kind <> 'CLASH'
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("booking", booking.value())
                .execute();
    }

    /** Bookings of which we know that somebody has moved them there, settled or not. */
    Set<BookingId> moved(Join join) {
        return handle.createQuery("""
                        select distinct booking_id from calendar_flag
                        where business_id = :business and join_id = :join and kind = 'MOVED'
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .map((row, context) -> new BookingId(row.getObject(1, UUID.class)))
                .collect(Collectors.toSet());
    }

    List<Flag> open(BusinessId business, int most) {
        return handle.createQuery("""
                        select * from calendar_flag where business_id = :business and settled_at is null
                        order by at, flag_id limit :most
                        """)
                .bind("business", business.value())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Flag> find(BusinessId business, UUID flag) {
        return handle.createQuery("""
                        select * from calendar_flag where business_id = :business and flag_id = :flag and settled_at is null
                        """)
                .bind("business", business.value())
                .bind("flag", flag)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Flag read(ResultSet row) throws SQLException {
        return new Flag(
                row.getObject("flag_id", UUID.class),
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getObject("join_id", UUID.class),
                new BookingId(row.getObject("booking_id", UUID.class)),
                Flag.Kind.valueOf(row.getString("kind")),
                Moments.slot(row, "their_start", "their_end"),
                row.getString("why"),
                Moments.of(row, "at"));
    }

    void settle(BusinessId business, UUID flag, Instant now) {
        handle.createUpdate("""
                        update calendar_flag set settled_at = :now where business_id = :business and flag_id = :flag
                        """)
                .bind("business", business.value())
                .bind("flag", flag)
                .bind("now", Moments.utc(now))
                .execute();
    }
}
