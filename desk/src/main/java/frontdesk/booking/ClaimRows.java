package frontdesk.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.RowSet;
import frontdesk.timetable.Claim;
import frontdesk.timetable.Occupancy;

/**
 * The rows of {@code claim}: what is taken, refereed by the exclusion constraint. Who touches a hold touches its claims before its booking, who
 * changes a booking that stands locks it before its claims: so nobody waits in a circle, and nobody overlooks what another has just changed.
 */
record ClaimRows(Handle handle) {
    /** “offset 0” keeps the planner from reading all that the whole business has taken. */
    static final String TAKEN = """
            select c.resource_id, c.unit, nullif(c.session_id, c.booking_id) as session_id,
                lower(c.during) as from_time, upper(c.during) as to_time, c.booking_id, c.held_until, c.holder
            from unnest(:resources) as wanted (resource_id)
            cross join lateral (
                select * from claim
                where business_id = :business and resource_id = wanted.resource_id and during && tstzrange(:from, :to)
                offset 0) c
            """;

    /** One stretch that is taken, and by whom. */
    record Row(
            Occupancy.Taken taken,
            BookingId booking,
            @Nullable Instant heldUntil,
            @Nullable CallId holder) {

        /** Holds that ran out, and those of {@code whose} itself, do not. */
        boolean standsInTheWayOf(Whose whose) {
            return heldUntil == null
                    || (heldUntil.isAfter(whose.now())
                            && (holder == null
                                    || !holder.equals(whose.holder())
                                    || whose.spared().contains(booking)));
        }
    }

    /** What is taken of these resources; holds that ran out and those of {@code whose} itself count as free. */
    List<Occupancy.Taken> taken(BusinessId business, List<ResourceId> resources, TimeSlot view, Whose whose) {
        return all(business, resources, view).stream()
                .filter(row -> row.standsInTheWayOf(whose))
                .map(Row::taken)
                .toList();
    }

    /** Also holds that ran out and are not swept up yet. */
    List<Row> all(BusinessId business, List<ResourceId> resources, TimeSlot view) {
        return handle.createQuery(TAKEN)
                .registerArrayType(UUID.class, "uuid")
                .bindArray("resources", UUID.class, (Object[]) Columns.uuids(resources))
                .bind("business", business.value())
                .bind("from", Columns.utc(view.start()))
                .bind("to", Columns.utc(view.end()))
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var taken = new Occupancy.Taken(
                new ResourceId(row.getObject("resource_id", UUID.class)),
                row.getInt("unit"),
                new TimeSlot(Columns.moment(row, "from_time"), Columns.moment(row, "to_time")),
                row.getObject("session_id", UUID.class));
        return new Row(
                taken,
                new BookingId(row.getObject("booking_id", UUID.class)),
                Columns.momentOrNull(row, "held_until"),
                Columns.call(row, "holder"));
    }

    /** What a call holds at this moment, or held until it was swept up. */
    List<Row> heldBy(BusinessId business, CallId holder) {
        return handle.createQuery("""
                        select resource_id, unit, nullif(session_id, booking_id) as session_id,
                            lower(during) as from_time, upper(during) as to_time, booking_id, held_until, holder
                        from claim where business_id = :business and holder = :holder::uuid and held_until is not null
                        """)
                .bind("business", business.value())
                .bind("holder", holder.value())
                .map((row, context) -> row(row))
                .list();
    }

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
                                all(claims, c -> Columns.utc(c.during().start())))
                        .bindArray(
                                "tos",
                                OffsetDateTime.class,
                                all(claims, c -> Columns.utc(c.during().end())))
                        .bindArray(
                                "sessions",
                                UUID.class,
                                claims.stream().map(Claim::session).toArray())
                        .bind("business", business.value())
                        .bind("booking", booking.value())
                        .bindByType("heldUntil", Columns.utcOrNull(heldUntil), OffsetDateTime.class)
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
        List<Row> rows() {
            return claims.stream()
                    .map(claim -> new Occupancy.Taken(claim.resource(), claim.unit(), claim.during(), claim.session()))
                    .map(taken -> new Row(taken, booking, heldUntil, holder))
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

    /** Makes what is held taken for good; false where it is no longer held. */
    boolean keep(BusinessId business, BookingId booking) {
        return handle.createUpdate("""
                        with places as (
                            update place set held_until = null
                            where business_id = :business and booking_id = :booking and held_until is not null)
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
