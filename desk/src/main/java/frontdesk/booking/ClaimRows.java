package frontdesk.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/**
 * The rows of {@code claim}: what is taken, refereed by the exclusion constraint. Who touches a hold touches its claims before its booking, who
 * changes a booking that stands locks it before its claims: so nobody waits in a circle, and nobody overlooks what another has just changed.
 */
record ClaimRows(Handle handle) {
    static final String TAKEN = """
            select c.resource_id, lower(c.during) as from_time, upper(c.during) as to_time
            from unnest(:resources) as wanted (resource_id)
            join claim c on c.business_id = :business
                and c.resource_id = wanted.resource_id
                and c.during && tstzrange(:from, :to)
            where c.held_until is null
                or (c.held_until > :now and c.holder is distinct from :holder::uuid)
            """;

    /** What is taken of these resources; holds that ran out and those of {@code holder} itself count as free. */
    Occupancy taken(
            BusinessId business, List<ResourceId> resources, TimeSlot view, Instant now, @Nullable CallId holder) {
        return new Occupancy(handle.createQuery(TAKEN)
                .registerArrayType(UUID.class, "uuid")
                .bindArray("resources", UUID.class, (Object[]) Columns.uuids(resources))
                .bind("business", business.value())
                .bind("from", Columns.utc(view.start()))
                .bind("to", Columns.utc(view.end()))
                .bind("now", Columns.utc(now))
                .bindByType("holder", Columns.uuid(holder), UUID.class)
                .map((row, context) -> new Occupancy.Taken(
                        new ResourceId(row.getObject("resource_id", UUID.class)),
                        new TimeSlot(Columns.moment(row, "from_time"), Columns.moment(row, "to_time"))))
                .list());
    }

    /**
     * Takes these resources for that time unless somebody has one of them, waiting for whoever is taking it at this moment. Holds in the way that
     * ran out, and those of {@code holder} itself, are let go.
     *
     * @param heldUntil null where it is taken for good
     * @return whether they were taken; where not and there are several, roll back to a savepoint
     */
    boolean take(
            BusinessId business,
            BookingId booking,
            List<ResourceId> resources,
            TimeSlot during,
            @Nullable Instant heldUntil,
            @Nullable CallId holder,
            Instant now) {
        return handle.createUpdate("""
                        with in_the_way as (
                            select distinct c.booking_id
                            from unnest(:resources) as wanted (resource_id)
                            join claim c on c.business_id = :business
                                and c.resource_id = wanted.resource_id
                                and c.during && tstzrange(:from, :to)
                            where c.held_until is not null and (c.held_until <= :now or c.holder = :holder::uuid)),
                        gone as (
                            delete from claim c using in_the_way
                            where c.business_id = :business
                                and c.booking_id = in_the_way.booking_id
                                and c.held_until is not null and (c.held_until <= :now or c.holder = :holder::uuid)
                            returning c.booking_id),
                        lapsed as (
                            update booking set status = 'LAPSED', version = version + 1
                            where business_id = :business and status = 'HELD' and booking_id in (select booking_id from gone)
                            returning booking_id, version, starts_at, ends_at, resource_ids),
                        noted as (
                            insert into booking_history
                                (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, call_id, at)
                            select :business, booking_id, version, 'LAPSED', starts_at, ends_at, resource_ids, 'diary', :holder::uuid, :now
                            from lapsed)
                        insert into claim (business_id, booking_id, resource_id, during, held_until, holder)
                        select :business, :booking, wanted.resource_id, tstzrange(:from, :to), :heldUntil::timestamptz, :holder::uuid
                        from unnest(:resources) as wanted (resource_id)
                        where (select count(*) from gone) >= 0
                        on conflict do nothing
                        """)
                        .registerArrayType(UUID.class, "uuid")
                        .bindArray("resources", UUID.class, (Object[]) Columns.uuids(resources))
                        .bind("business", business.value())
                        .bind("booking", booking.value())
                        .bind("from", Columns.utc(during.start()))
                        .bind("to", Columns.utc(during.end()))
                        .bind("now", Columns.utc(now))
                        .bindByType("heldUntil", Columns.utcOrNull(heldUntil), OffsetDateTime.class)
                        .bindByType("holder", Columns.uuid(holder), UUID.class)
                        .execute()
                == resources.size();
    }

    /** Makes what is held taken for good; false where it is no longer held. */
    boolean keep(BusinessId business, BookingId booking) {
        return handle.createUpdate("""
                        update claim set held_until = null
                        where business_id = :business and booking_id = :booking and held_until is not null
                        """)
                        .bind("business", business.value())
                        .bind("booking", booking.value())
                        .execute()
                > 0;
    }

    /** Lets go all that a booking takes. */
    void letGo(BusinessId business, BookingId booking) {
        handle.createUpdate("delete from claim where business_id = :business and booking_id = :booking")
                .bind("business", business.value())
                .bind("booking", booking.value())
                .execute();
    }

    /** Lets go a hold, while a confirmed booking stays; false where nothing was held. */
    boolean letGoHold(BusinessId business, BookingId booking) {
        return handle.createUpdate("""
                        delete from claim
                        where business_id = :business and booking_id = :booking and held_until is not null
                        """)
                        .bind("business", business.value())
                        .bind("booking", booking.value())
                        .execute()
                > 0;
    }

    /** Lets go all that a call holds. */
    List<BookingId> letGoHolds(BusinessId business, CallId holder) {
        return handle.createQuery("""
                        delete from claim
                        where business_id = :business and holder = :holder::uuid and held_until is not null
                        returning booking_id
                        """)
                .bind("business", business.value())
                .bind("holder", holder.value())
                .map((row, context) -> new BookingId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Lets go all holds of all businesses that ran out by now, and writes it down; says how many. */
    int letGoLapsed(Instant now) {
        return handle.createUpdate("""
                        with gone as (
                            delete from claim where held_until <= :now returning business_id, booking_id),
                        lapsed as (
                            update booking b set status = 'LAPSED', version = version + 1
                            from (select distinct business_id, booking_id from gone) g
                            where b.business_id = g.business_id and b.booking_id = g.booking_id and b.status = 'HELD'
                            returning b.business_id, b.booking_id, b.version, b.starts_at, b.ends_at, b.resource_ids)
                        insert into booking_history
                            (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, at)
                        select business_id, booking_id, version, 'LAPSED', starts_at, ends_at, resource_ids, 'diary', :now
                        from lapsed
                        """).bind("now", Columns.utc(now)).execute();
    }
}
