package frontdesk.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;
import frontdesk.timetable.Occupancy.Counted;
import frontdesk.timetable.Place;
import frontdesk.timetable.Pools;
import frontdesk.timetable.Sessions;

/** The rows of {@code place}, refereed by their key, and of {@code last_given}. */
record PlaceRows(Handle handle) {
    /** Two who want the last places get in each other's way no more often than this. */
    private static final int TRIES = 100;

    /** The least that the database tells apart. */
    private static final Duration AT_ONCE = Duration.of(1, ChronoUnit.MICROS);

    /** How many places of each pool are taken; holds that ran out and those of {@code whose} itself count as free. */
    Map<Counted, Integer> used(BusinessId business, Pools.View view, Whose whose) {
        Map<Counted, Integer> used = new HashMap<>();
        whose.bound(handle.createQuery("""
                        select pool, at, count(*) as many from place
                        where business_id = :business and pool = any (:pools) and at >= :from and at < :to
                            and (held_until is null
                                or (held_until > :now
                                    and (holder is null or holder is distinct from :holder::uuid or booking_id = any (:spared))))
                        group by pool, at
                        """))
                .bind("business", business.value())
                .bindArray("pools", String.class, view.pools().toArray())
                .bind("from", Moments.utc(view.during().start()))
                .bind("to", Moments.utc(view.during().end()))
                .map((row, context) -> used.put(counted(row), row.getInt("many")))
                .list();
        return used;
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(row.getString("pool"), Moments.of(row, "at"));
    }

    /** Takes all of these or says no, and then the transaction has to be rolled back to a savepoint. */
    boolean take(BusinessId business, BookingId booking, List<Place> places, @Nullable Instant heldUntil, Whose whose) {
        for (Place place : places) {
            int missing = place.count() - take(business, booking, place, place.count(), heldUntil, whose);
            if (missing > 0 && letGo(business, place, whose)) {
                missing -= take(business, booking, place, missing, heldUntil, whose);
            }
            if (missing > 0) {
                return false;
            }
        }
        return true;
    }

    private int take(
            BusinessId business, BookingId booking, Place place, int count, @Nullable Instant heldUntil, Whose whose) {
        int taken = 0;
        for (int attempt = 0; attempt < TRIES && taken < count; attempt++) {
            int free = free(business, place);
            if (free == 0) {
                break;
            }
            taken += insert(business, booking, place, count - taken, heldUntil, whose);
        }
        return taken;
    }

    private int free(BusinessId business, Place place) {
        return handle.createQuery("""
                        select :size - count(*) from place
                        where business_id = :business and pool = :pool and at = :at and number <= :size
                        """)
                .bind("business", business.value())
                .bind("pool", place.pool())
                .bind("at", Moments.utc(place.at()))
                .bind("size", place.size())
                .mapTo(Integer.class)
                .one();
    }

    /** Somebody may take the same numbers at this moment; then they are theirs, and the next look sees it. */
    private int insert(
            BusinessId business, BookingId booking, Place place, int count, @Nullable Instant heldUntil, Whose whose) {
        return whose.bound(handle.createUpdate("""
                        insert into place (business_id, pool, at, number, booking_id, held_until, holder)
                        select :business, :pool, :at, n, :booking, :heldUntil::timestamptz, :holder::uuid
                        from generate_series(1, :size) n
                        where not exists (
                            select from place p
                            where p.business_id = :business and p.pool = :pool and p.at = :at and p.number = n)
                        order by n limit :count
                        on conflict do nothing
                        """))
                .bind("business", business.value())
                .bind("pool", place.pool())
                .bind("at", Moments.utc(place.at()))
                .bind("size", place.size())
                .bind("booking", booking.value())
                .bind("count", count)
                .bindByType("heldUntil", Moments.utcOrNull(heldUntil), OffsetDateTime.class)
                .execute();
    }

    /** Whether a session whose seats were taken just now is not one too many; where it is, roll back to a savepoint. */
    boolean allows(BusinessId business, List<Sessions> limits, Whose whose) {
        return limits.stream().allMatch(limit -> {
            alone(business, limit);
            return others(business, limit) < limit.most()
                    || (letGo(business, limit.seats(), limit.during(), whose)
                            && others(business, limit) < limit.most());
        });
    }

    /** Two sessions have no row in common by which they would notice each other: the second waits for the first to commit. */
    private void alone(BusinessId business, Sessions limit) {
        handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended(:business || ' ' || :name || ' ' || :start, 0))")
                .bind("business", business.toString())
                .bind("name", limit.name())
                .bind("start", limit.during().start().toString())
                .mapTo(String.class)
                .one();
    }

    private int others(BusinessId business, Sessions limit) {
        return handle.createQuery("""
                        select count(distinct (pool, at)) from place
                        where business_id = :business and pool = any (:pools) and at >= :from and at < :to
                            and not (pool = :own and at = :at)
                        """)
                .bind("business", business.value())
                .bindArray("pools", String.class, limit.seats().toArray())
                .bind("from", Moments.utc(limit.during().start()))
                .bind("to", Moments.utc(limit.during().end()))
                .bind("own", limit.own().pool())
                .bind("at", Moments.utc(limit.own().at()))
                .mapTo(Integer.class)
                .one();
    }

    private boolean letGo(BusinessId business, Place place, Whose whose) {
        return letGo(business, List.of(place.pool()), TimeSlot.of(place.at(), AT_ONCE), whose);
    }

    /** Lets go the holds in some pools that ran out and, since they do not stand in its way, the holder's own. */
    private boolean letGo(BusinessId business, List<String> pools, TimeSlot during, Whose whose) {
        return whose.bound(handle.createQuery("""
                        with in_the_way as (
                            select distinct booking_id from place
                            where business_id = :business and pool = any (:pools) and at >= :from and at < :to
                                and held_until is not null
                                and (held_until <= :now or (holder = :holder::uuid and not booking_id = any (:spared)))),
                        """ + LapsedRows.LET_GO + "select count(*) from gone"))
                        .bind("business", business.value())
                        .bindArray("pools", String.class, pools.toArray())
                        .bind("from", Moments.utc(during.start()))
                        .bind("to", Moments.utc(during.end()))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** When each of these was given last. */
    Map<ResourceId, Instant> turns(BusinessId business, List<ResourceId> resources) {
        Map<ResourceId, Instant> turns = new HashMap<>();
        handle.createQuery(
                        "select resource_id, given_at from last_given where business_id = :business and resource_id = any (:all)")
                .registerArrayType(UUID.class, "uuid")
                .bind("business", business.value())
                .bindArray("all", UUID.class, (Object[]) Columns.uuids(resources))
                .map((row, context) ->
                        turns.put(new ResourceId(row.getObject(1, UUID.class)), Moments.of(row, "given_at")))
                .list();
        return turns;
    }

    void given(BusinessId business, ResourceId resource, Instant now) {
        handle.createUpdate("""
                        insert into last_given (business_id, resource_id, given_at) values (:business, :resource, :now)
                        on conflict (business_id, resource_id) do update set given_at = excluded.given_at
                        """)
                .bind("business", business.value())
                .bind("resource", resource.value())
                .bind("now", Moments.utc(now))
                .execute();
    }
}
