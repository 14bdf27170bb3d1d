package frontdesk.calendars;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.TimeSlot;

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
                        .bind("start", Columns.utc(theirs.start()))
                        .bind("end", Columns.utc(theirs.end()))
                        .bind("why", why)
                        .bind("now", Columns.utc(now))
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

    List<Flag> open(BusinessId business) {
        return handle.createQuery("""
                        select * from calendar_flag where business_id = :business and settled_at is null order by at, flag_id
                        """)
                .bind("business", business.value())
                .map((row, context) -> new Flag(
                        row.getObject("flag_id", UUID.class),
                        business,
                        row.getObject("join_id", UUID.class),
                        new BookingId(row.getObject("booking_id", UUID.class)),
                        Flag.Kind.valueOf(row.getString("kind")),
                        Columns.slot(row, "their_start", "their_end"),
                        row.getString("why"),
                        Columns.moment(row, "at")))
                .list();
    }

    Optional<Flag> find(BusinessId business, UUID flag) {
        return open(business).stream().filter(one -> one.id().equals(flag)).findFirst();
    }

    void settle(BusinessId business, UUID flag, Instant now) {
        handle.createUpdate("""
                        update calendar_flag set settled_at = :now where business_id = :business and flag_id = :flag
                        """)
                .bind("business", business.value())
                .bind("flag", flag)
                .bind("now", Columns.utc(now))
                .execute();
    }
}
