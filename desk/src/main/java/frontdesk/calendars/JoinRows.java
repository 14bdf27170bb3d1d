package frontdesk.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.calendars.Join.ByHand;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.store.Moments;

/** The rows of {@code calendar_join} and of {@code calendar_event}: which calendars there are, and what stands in them. */
record JoinRows(Handle handle) {
    private static final String SELECT = "select * from calendar_join ";

    /** Which one. */
    record Key(BusinessId business, UUID id) {
        static Key of(Join join) {
            return new Key(join.business(), join.id());
        }
    }

    /** False where that calendar is joined already. */
    boolean insert(BusinessId business, UUID id, Join.Wish wish, Instant now) {
        return handle.createUpdate("""
                        insert into calendar_join
                            (business_id, join_id, resource_id, vendor, calendar, title, busy_in, bookings_out, by_hand, next_at)
                        values (:business, :id, :resource::uuid, :vendor, :calendar, :title, :in, :out, :byHand, :now)
                        on conflict do nothing
                        """)
                        .bind("business", business.value())
                        .bind("id", id)
                        .bindByType(
                                "resource",
                                wish.resource() == null ? null : wish.resource().value(),
                                UUID.class)
                        .bind("vendor", wish.vendor())
                        .bind("calendar", wish.calendar())
                        .bind("title", wish.title())
                        .bind("in", wish.busyIn())
                        .bind("out", wish.bookingsOut())
                        .bind("byHand", wish.byHand().name())
                        .bind("now", Moments.utc(now))
                        .execute()
                > 0;
    }

    void delete(Key key) {
        for (String table :
                List.of("calendar_event", "calendar_echo", "calendar_flag", "calendar_channel", "calendar_join")) {
            handle.createUpdate("delete from " + table + " where business_id = :business and join_id = :id")
                    .bind("business", key.business().value())
                    .bind("id", key.id())
                    .execute();
        }
    }

    List<Join> of(BusinessId business) {
        return handle.createQuery(SELECT + "where business_id = :business order by title, join_id")
                .bind("business", business.value())
                .map((row, context) -> read(row))
                .list();
    }

    /** Whether bookings of a business are written anywhere. */
    boolean anyOut(BusinessId business) {
        return handle.createQuery(
                        "select exists (select from calendar_join where business_id = :business and bookings_out)")
                .bind("business", business.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** Those that have the last word on what is booked. */
    List<Join> ofRecord(BusinessId business) {
        return handle.createQuery(SELECT + "where business_id = :business and of_record order by join_id")
                .bind("business", business.value())
                .map((row, context) -> read(row))
                .list();
    }

    /** One that has the last word is read, is written to, and is read from its beginning, so that what is booked already is written there too. */
    boolean lead(Key key, boolean leads, Instant now) {
        return handle.createUpdate("""
                        update calendar_join set of_record = :leads, busy_in = busy_in or :leads,
                            bookings_out = bookings_out or :leads, token = null, read_whole_on = null, next_at = :now
                        where business_id = :business and join_id = :id and of_record <> :leads
                        """)
                        .bind("leads", leads)
                        .bind("now", Moments.utc(now))
                        .bind("business", key.business().value())
                        .bind("id", key.id())
                        .execute()
                > 0;
    }

    /** It is not known from where to read on. */
    void readAnew(Key key) {
        handle.createUpdate("update calendar_join set token = null where business_id = :business and join_id = :id")
                .bind("business", key.business().value())
                .bind("id", key.id())
                .execute();
    }

    void trouble(Key key, String trouble) {
        handle.createUpdate(
                        "update calendar_join set trouble = :trouble where business_id = :business and join_id = :id")
                .bind("trouble", storable(trouble))
                .bind("business", key.business().value())
                .bind("id", key.id())
                .execute();
    }

    Optional<Join> find(Key key) {
        return handle.createQuery(SELECT + "where business_id = :business and join_id = :id")
                .bind("business", key.business().value())
                .bind("id", key.id())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Those whom nobody has visited for long enough. */
    List<Key> due(Instant now, int most) {
        return handle.createQuery("""
                        select business_id, join_id from calendar_join
                        where next_at <= :now and (working_until is null or working_until <= :now)
                            and (left_alone_until is null or left_alone_until <= :now)
                        order by next_at limit :most
                        """)
                .bind("now", Moments.utc(now))
                .bind("most", most)
                .map((row, context) -> new Key(
                        new BusinessId(row.getObject("business_id", UUID.class)), row.getObject("join_id", UUID.class)))
                .list();
    }

    /**
     * Keeps everybody else away from it; empty where somebody is at it, where it wants to be left alone, or is not due.
     *
     * @param dueBy it is taken only if it is due by then
     * @param dueAgain when it is due again should nobody come back from there, or null: as before
     */
    Optional<Join> take(Key key, Instant now, Instant until, Instant dueBy, @Nullable Instant dueAgain) {
        return handle.createQuery("""
                        update calendar_join set working_until = :until, next_at = coalesce(:dueAgain::timestamptz, next_at)
                        where business_id = :business and join_id = :id and next_at <= :dueBy
                            and (working_until is null or working_until <= :now)
                            and (left_alone_until is null or left_alone_until <= :now)
                        returning *
                        """)
                .bind("business", key.business().value())
                .bind("id", key.id())
                .bind("now", Moments.utc(now))
                .bind("until", Moments.utc(until))
                .bind("dueBy", Moments.utc(dueBy))
                .bindByType("dueAgain", Moments.utcOrNull(dueAgain), OffsetDateTime.class)
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * It was read. Whoever was in a hurry meanwhile is not forgotten.
     *
     * @param trouble what could not be written, or null
     */
    void release(Key key, @Nullable String trouble, Instant next) {
        handle.createUpdate("""
                        update calendar_join set working_until = null, trouble = :trouble, failures = 0,
                            next_at = case when next_at < working_until then next_at else :next end
                        where business_id = :business and join_id = :id
                        """)
                .bind("business", key.business().value())
                .bind("id", key.id())
                .bind("trouble", storable(trouble))
                .bind("next", Moments.utc(next))
                .execute();
    }

    /**
     * It was only written to: when it is read next stays as it was.
     *
     * @param trouble what could not be written, or null: what was known of before stays
     * @param dueBy by then it is due
     */
    void releaseUnread(Key key, @Nullable String trouble, Instant dueBy) {
        handle.createUpdate("""
                        update calendar_join set working_until = null, trouble = coalesce(:trouble::text, trouble),
                            next_at = least(next_at, :dueBy)
                        where business_id = :business and join_id = :id
                        """)
                .bind("business", key.business().value())
                .bind("id", key.id())
                .bind("trouble", storable(trouble))
                .bind("dueBy", Moments.utc(dueBy))
                .execute();
    }

    void releaseInTrouble(Key key, String trouble, Instant next) {
        handle.createUpdate("""
                        update calendar_join set working_until = null, trouble = :trouble, failures = failures + 1,
                            next_at = case when next_at < working_until then next_at else :next end
                        where business_id = :business and join_id = :id
                        """)
                .bind("business", key.business().value())
                .bind("id", key.id())
                .bind("trouble", storable(trouble))
                .bind("next", Moments.utc(next))
                .execute();
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** It is due at once, whatever went wrong before. */
    boolean hurry(Key key, Instant now) {
        return handle.createUpdate("""
                        update calendar_join set next_at = :now where business_id = :business and join_id = :id
                        """)
                        .bind("business", key.business().value())
                        .bind("id", key.id())
                        .bind("now", Moments.utc(now))
                        .execute()
                > 0;
    }

    /**
     * @param wholeOn the day, where all of it was read
     * @param otherwise whether it may be busy at other times than before
     */
    void read(Key key, @Nullable String token, @Nullable LocalDate wholeOn, boolean otherwise, Instant now) {
        handle.createUpdate("""
                        update calendar_join set token = :token, read_at = :now, unlaid = unlaid or :otherwise,
                            read_whole_on = coalesce(:wholeOn, read_whole_on)
                        where business_id = :business and join_id = :id
                        """)
                .bind("business", key.business().value())
                .bind("id", key.id())
                .bind("token", token)
                .bindByType("wholeOn", wholeOn, LocalDate.class)
                .bind("otherwise", otherwise)
                .bind("now", Moments.utc(now))
                .execute();
    }

    void unchanged(Key key, Instant now) {
        handle.createUpdate("update calendar_join set read_at = :now where business_id = :business and join_id = :id")
                .bind("business", key.business().value())
                .bind("id", key.id())
                .bind("now", Moments.utc(now))
                .execute();
    }

    void laid(Key key, boolean whole) {
        handle.createUpdate("update calendar_join set unlaid = :unlaid where business_id = :business and join_id = :id")
                .bind("business", key.business().value())
                .bind("id", key.id())
                .bind("unlaid", !whole)
                .execute();
    }

    private static Join read(ResultSet row) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        return new Join(
                row.getObject("join_id", UUID.class),
                new BusinessId(row.getObject("business_id", UUID.class)),
                resource == null ? null : new ResourceId(resource),
                row.getString("vendor"),
                row.getString("calendar"),
                row.getString("title"),
                row.getBoolean("busy_in"),
                row.getBoolean("bookings_out"),
                ByHand.valueOf(row.getString("by_hand")),
                row.getString("token"),
                row.getObject("read_whole_on", LocalDate.class),
                Moments.orNull(row, "read_at"),
                row.getBoolean("unlaid"),
                row.getString("trouble"),
                row.getInt("failures"),
                row.getBoolean("of_record"));
    }
}
