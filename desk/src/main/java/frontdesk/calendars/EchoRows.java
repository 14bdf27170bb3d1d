package frontdesk.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;

/** The rows of {@code calendar_echo}: which of our bookings stand in which outside calendar, and what is still to be written. */
record EchoRows(Handle handle) {
    /**
     * One booking over there.
     *
     * @param asked how often it was asked for that it be written
     * @param done up to which of these it was
     * @param there whether it stands there, as far as we know
     * @param name what it is called there, or null where it was never written
     * @param tag the version that we know of, or null
     * @param slot the time that we wrote, or null
     * @param asksCustomer whether the customer was sent a link with which they enter it by themselves
     */
    record Echo(
            BookingId booking,
            int asked,
            int done,
            boolean there,
            @Nullable String name,
            @Nullable String tag,
            @Nullable TimeSlot slot,
            boolean asksCustomer) {
        boolean isDue() {
            return done < asked;
        }
    }

    /** Asks that a booking be written where it belongs now, and where it stood before. */
    void ask(Join join, BookingId booking) {
        insert(join, List.of(booking), "do update set asked = calendar_echo.asked + 1");
    }

    /** Asks for bookings that were never asked for. */
    void askOnce(Join join, List<BookingId> bookings) {
        insert(join, bookings, "do nothing");
    }

    private void insert(Join join, List<BookingId> bookings, String again) {
        handle.createUpdate("""
                        insert into calendar_echo (business_id, join_id, booking_id)
                        select :business, :join, booking from unnest(:bookings) as w (booking)
                        on conflict (business_id, join_id, booking_id)
                        """ + again)
                .registerArrayType(UUID.class, "uuid")
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bindArray("bookings", UUID.class, (Object[])
                        bookings.stream().map(BookingId::value).toArray(UUID[]::new))
                .execute();
    }

    /** They were sent a link. */
    void askCustomer(Join join, BookingId booking) {
        handle.createUpdate("""
                        update calendar_echo set asks_customer = true
                        where business_id = :business and join_id = :join and booking_id = :booking
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("booking", booking.value())
                .execute();
    }

    /** Whose customers were sent a link and have not used it, as far as we know. */
    List<BookingId> askingCustomers(Join join) {
        return handle.createQuery("""
                        select booking_id from calendar_echo
                        where business_id = :business and join_id = :join and asks_customer and not there
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .map((row, context) -> new BookingId(row.getObject("booking_id", UUID.class)))
                .list();
    }

    /** Which of ours go by these names there. */
    Map<String, BookingId> named(Join join, List<String> names) {
        return handle.createQuery("""
                        select name, booking_id from calendar_echo
                        where business_id = :business and join_id = :join and name = any (:names)
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bindArray("names", String.class, names.toArray())
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            row.getColumn("name", String.class),
                            new BookingId(row.getColumn("booking_id", UUID.class)));
                    return all;
                });
    }

    /** In which calendars a booking stands, or is to. */
    List<UUID> joins(BusinessId business, BookingId booking) {
        return handle.createQuery("""
                        select join_id from calendar_echo where business_id = :business and booking_id = :booking
                        """)
                .bind("business", business.value())
                .bind("booking", booking.value())
                .mapTo(UUID.class)
                .list();
    }

    /** In no order, so that what is never taken does not stand before all others for ever. */
    List<Echo> due(Join join, int most) {
        return handle.createQuery("""
                        select * from calendar_echo
                        where business_id = :business and join_id = :join and done < asked
                        order by random() limit :most
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Echo> find(Join join, BookingId booking) {
        return handle.createQuery("""
                        select * from calendar_echo
                        where business_id = :business and join_id = :join and booking_id = :booking
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("booking", booking.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Those that stand there inside the window, as far as we know. */
    List<Echo> there(Join join, TimeSlot window) {
        return handle.createQuery("""
                        select * from calendar_echo
                        where business_id = :business and join_id = :join and there
                            and starts_at < :to and ends_at > :from
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("from", Moments.utc(window.start()))
                .bind("to", Moments.utc(window.end()))
                .map((row, context) -> read(row))
                .list();
    }

    /** @param slot the time that was written, or null where it was taken away */
    void written(Join join, Echo echo, @Nullable String name, @Nullable String tag, @Nullable TimeSlot slot) {
        handle.createUpdate("""
                        update calendar_echo set done = :done, there = :there, name = coalesce(:name, name), tag = :tag,
                            starts_at = coalesce(:start::timestamptz, starts_at), ends_at = coalesce(:end::timestamptz, ends_at)
                        where business_id = :business and join_id = :join and booking_id = :booking
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("booking", echo.booking().value())
                .bind("done", echo.asked())
                .bind("there", slot != null)
                .bind("name", name)
                .bind("tag", tag)
                .bind("start", slot == null ? null : slot.start().toString())
                .bind("end", slot == null ? null : slot.end().toString())
                .execute();
    }

    /** It was looked at over there: this is the version that it has, none where it is gone. */
    void seen(Join join, BookingId booking, @Nullable String tag, boolean there) {
        handle.createUpdate("""
                        update calendar_echo set tag = :tag, there = :there
                        where business_id = :business and join_id = :join and booking_id = :booking
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("booking", booking.value())
                .bind("tag", tag)
                .bind("there", there)
                .execute();
    }

    /** What is over since then, or was taken back before it was ever written, is looked for there no more. */
    static int deletePast(Handle handle, Instant before) {
        return handle.createUpdate("""
                        delete from calendar_echo
                        where done >= asked and (ends_at < :before or ends_at is null and not there)
                        """).bind("before", Moments.utc(before)).execute();
    }

    private static Echo read(ResultSet row) throws SQLException {
        return new Echo(
                new BookingId(row.getObject("booking_id", UUID.class)),
                row.getInt("asked"),
                row.getInt("done"),
                row.getBoolean("there"),
                row.getString("name"),
                row.getString("tag"),
                Moments.orNull(row, "starts_at") == null ? null : Moments.slot(row, "starts_at", "ends_at"),
                row.getBoolean("asks_customer"));
    }
}
