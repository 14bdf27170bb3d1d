package frontdesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.GroupId;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;

/** The rows of {@code booking} as they are looked up: by day, by customer, by conversation, by what was booked together. */
record AgendaRows(Handle handle) {
    List<Booking> findAll(BusinessId business, List<BookingId> bookings) {
        return handle.createQuery(BookingRows.SELECT + "where business_id = :business and booking_id = any (:bookings)")
                .registerArrayType(UUID.class, "uuid")
                .bind("business", business.value())
                .bindArray("bookings", UUID.class, (Object[])
                        bookings.stream().map(BookingId::value).toArray(UUID[]::new))
                .map((row, context) -> BookingRows.read(row).booking())
                .list();
    }

    List<BookingRows.Row> holds(BusinessId business, TimeSlot during, Instant now) {
        return handle.createQuery(BookingRows.SELECT + """
                        where business_id = :business and starts_at >= :from and starts_at < :to
                            and status = 'HELD' and held_until > :now
                        order by starts_at, booking_id
                        """)
                .bind("business", business.value())
                .bind("from", Moments.utc(during.start()))
                .bind("to", Moments.utc(during.end()))
                .bind("now", Moments.utc(now))
                .map((row, context) -> BookingRows.read(row))
                .list();
    }

    int noShows(BusinessId business, PhoneNumber phone, Instant since) {
        return handle.createQuery("""
                        select count(*) from booking
                        where business_id = :business and customer_phone = :phone and starts_at >= :since and status = 'NO_SHOW'
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .bind("since", Moments.utc(since))
                .mapTo(Integer.class)
                .one();
    }

    List<Booking> madeIn(BusinessId business, CallId call) {
        return handle.createQuery(BookingRows.SELECT + """
                        where business_id = :business and call_id = :call::uuid and status not in ('HELD', 'LAPSED')
                        order by starts_at, booking_id
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .map((row, context) -> BookingRows.read(row).booking())
                .list();
    }

    List<Booking> upcoming(BusinessId business, PhoneNumber phone, Instant from) {
        return handle.createQuery(BookingRows.SELECT + """
                        where business_id = :business and customer_phone = :phone and starts_at >= :from and status = 'CONFIRMED'
                        order by starts_at, booking_id
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .bind("from", Moments.utc(from))
                .map((row, context) -> BookingRows.read(row).booking())
                .list();
    }

    List<Booking> of(BusinessId business, PhoneNumber phone, Older older, int most) {
        return handle.createQuery(BookingRows.SELECT + """
                        where business_id = :business and customer_phone = :phone and status not in ('HELD', 'LAPSED')
                            and (made_at, booking_id) < (:than, :id)
                        order by made_at desc, booking_id desc
                        limit :most
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .bind("than", Moments.utc(older.than()))
                .bind("id", older.id())
                .bind("most", most)
                .map((row, context) -> BookingRows.read(row).booking())
                .list();
    }

    /** What was booked together, in the order in which it was asked for. */
    List<BookingRows.Row> group(BusinessId business, GroupId group) {
        return handle.createQuery(BookingRows.SELECT + """
                        where business_id = :business and group_id = :group::uuid
                        order by booking_id
                        """)
                .bind("business", business.value())
                .bind("group", group.value())
                .map((row, context) -> BookingRows.read(row))
                .list();
    }

    /** Who served this customer last. */
    Optional<ResourceId> lastServedBy(BusinessId business, PhoneNumber phone) {
        return handle.createQuery("""
                        select resource_ids[1] from booking
                        where business_id = :business and customer_phone = :phone
                            and status in ('CONFIRMED', 'ARRIVED', 'COMPLETED')
                        order by starts_at desc limit 1
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .map((row, context) -> new ResourceId(row.getObject(1, UUID.class)))
                .findOne();
    }
}
