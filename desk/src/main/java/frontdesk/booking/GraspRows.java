package frontdesk.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;
import frontdesk.store.RowSet;
import frontdesk.timetable.Claim;
import frontdesk.timetable.Taken;

/**
 * Takes rows of {@code claim} and lets them go, refereed by the exclusion constraint. Who touches a hold touches its claims before its booking, who
 * changes a booking that stands locks it before its claims: so nobody waits in a circle, and nobody overlooks what another has just changed.
 */
record GraspRows(Handle handle) {
    /**
     * Takes these stretches unless somebody has one of them, waiting for whoever is taking it at this moment. Holds in the way that ran out, and
     * those of {@code whose} itself, are let go.
     *
     * @param heldUntil null where it is taken for good
     * @return whether they were taken; where not and there are several, roll back to a savepoint
     */
    boolean take(BusinessId business, BookingId booking, List<Claim> claims, @Nullable Instant heldUntil, Whose whose) {
        return whose.bound(handle.createUpdate("""
                        with wanted as (
                            select * from unnest(:resources, :units, :parts, :froms, :tos, :sessions)
                                as w (resource_id, unit, part, from_time, to_time, session_id)),
                        in_the_way as (
                            select distinct c.booking_id
                            from wanted w
                            join claim c on c.business_id = :business
                                and c.resource_id = w.resource_id and c.unit = w.unit
                                and c.during && tstzrange(w.from_time, w.to_time)
                            where c.held_until is not null
                                and (c.held_until <= :now or (c.holder = :holder::uuid and not c.booking_id = any (:spared)))),
                        """ + LapsedRows.LET_GO + """
                        insert into claim (business_id, booking_id, resource_id, unit, part, during, session_id, held_until, holder)
                        select :business, :booking, w.resource_id, w.unit, w.part, tstzrange(w.from_time, w.to_time),
                            coalesce(w.session_id, :booking), :heldUntil::timestamptz, :holder::uuid
                        from wanted w
                        where (select count(*) from gone) >= 0
                        order by w.resource_id, w.unit, w.from_time
                        on conflict do nothing
                        """))
                        .bindArray("resources", UUID.class, all(claims, claim -> claim.resource()
                                .value()))
                        .bindArray("units", Short.class, all(claims, claim -> (short) claim.unit()))
                        .bindArray("parts", Short.class, all(claims, claim -> (short) claim.part()))
                        .bindArray(
                                "froms",
                                OffsetDateTime.class,
                                all(claims, c -> Moments.utc(c.during().start())))
                        .bindArray(
                                "tos",
                                OffsetDateTime.class,
                                all(claims, c -> Moments.utc(c.during().end())))
                        .bindArray(
                                "sessions",
                                UUID.class,
                                claims.stream().map(Claim::session).toArray())
                        .bind("business", business.value())
                        .bind("booking", booking.value())
                        .bindByType("heldUntil", Moments.utcOrNull(heldUntil), OffsetDateTime.class)
                        .execute()
                == claims.size();
    }

    /** What a booking would take, for good or until it lapses. */
    record Grasp(
            BookingId booking,
            List<Claim> claims,
            @Nullable Instant heldUntil,
            @Nullable CallId holder) {
        /** What is written where it succeeds. */
        List<ClaimRows.Row> rows() {
            return claims.stream()
                    .map(claim -> new Taken(claim.resource(), claim.unit(), claim.during(), claim.session()))
                    .map(taken -> new ClaimRows.Row(taken, booking, heldUntil, holder))
                    .toList();
        }
    }

    /** Takes for each booking all of its stretches or none, and says for which it did; a hold in the way stays, also one that ran out. */
    Set<BookingId> takeFree(BusinessId business, List<Grasp> grasps) {
        if (grasps.isEmpty()) {
            return Set.of();
        }
        Map<BookingId, Long> taken = handle.createQuery("""
                        insert into claim (business_id, booking_id, resource_id, unit, part, during, session_id, held_until, holder)
                        select :business, w.booking, w.resource, w.unit, w.part, tstzrange(w.from_time, w.to_time),
                            coalesce(w.session, w.booking), w.held_until, w.holder
                        from jsonb_to_recordset(:wanted::jsonb) as w (booking uuid, resource uuid, unit smallint, part smallint,
                            from_time timestamptz, to_time timestamptz, session uuid, held_until timestamptz, holder uuid)
                        order by w.resource, w.unit, w.from_time
                        on conflict do nothing
                        returning booking_id
                        """)
                .bind("business", business.value())
                .bind("wanted", wanted(grasps).toString())
                .map((row, context) -> new BookingId(row.getObject(1, UUID.class)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<BookingId> whole = grasps.stream()
                .filter(grasp -> taken.getOrDefault(grasp.booking(), 0L)
                        == grasp.claims().size())
                .map(Grasp::booking)
                .collect(Collectors.toSet());
        taken.keySet().stream().filter(booking -> !whole.contains(booking)).forEach(half -> letGo(business, half));
        return whole;
    }

    private static RowSet wanted(List<Grasp> grasps) {
        var wanted = new RowSet();
        for (Grasp grasp : grasps) {
            for (Claim claim : grasp.claims()) {
                wanted.row()
                        .with("booking", grasp.booking().value())
                        .with("resource", claim.resource().value())
                        .with("unit", claim.unit())
                        .with("part", claim.part())
                        .with("from_time", claim.during().start())
                        .with("to_time", claim.during().end())
                        .with("session", claim.session())
                        .with("held_until", grasp.heldUntil())
                        .with("holder", Columns.uuid(grasp.holder()));
            }
        }
        return wanted;
    }

    private static Object[] all(List<Claim> claims, Function<Claim, Object> column) {
        return claims.stream().map(column).toArray();
    }

    /**
     * Makes what is held taken for good, or held on by nobody's call; false where it is no longer held.
     *
     * @param until null where it is taken for good
     */
    boolean keep(BusinessId business, BookingId booking, @Nullable Instant until) {
        return handle.createUpdate("""
                        with places as (
                            update place set held_until = :until::timestamptz,
                                holder = case when :until::timestamptz is null then holder end
                            where business_id = :business and booking_id = :booking and held_until is not null)
                        update claim set held_until = :until::timestamptz,
                            holder = case when :until::timestamptz is null then holder end
                        where business_id = :business and booking_id = :booking and held_until is not null
                        """)
                        .bindByType("until", Moments.utcOrNull(until), OffsetDateTime.class)
                        .bind("business", business.value())
                        .bind("booking", booking.value())
                        .execute()
                > 0;
    }

    /** Lets go all that a booking takes. */
    void letGo(BusinessId business, BookingId booking) {
        handle.createUpdate("""
                        with places as (
                            delete from place where business_id = :business and booking_id = :booking)
                        delete from claim where business_id = :business and booking_id = :booking
                        """)
                .bind("business", business.value())
                .bind("booking", booking.value())
                .execute();
    }

    /** Lets go a hold, while a confirmed booking stays; false where nothing was held. */
    boolean letGoHold(BusinessId business, BookingId booking) {
        return handle.createUpdate("""
                        with places as (
                            delete from place
                            where business_id = :business and booking_id = :booking and held_until is not null)
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
                        with gone as (
                            delete from claim
                            where business_id = :business and holder = :holder::uuid and held_until is not null
                            returning booking_id),
                        places as (
                            delete from place
                            where business_id = :business and holder = :holder::uuid and held_until is not null)
                        select distinct booking_id from gone
                        """)
                .bind("business", business.value())
                .bind("holder", holder.value())
                .map((row, context) -> new BookingId(row.getObject(1, UUID.class)))
                .list();
    }
}
