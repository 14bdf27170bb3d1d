package frontdesk.booking;

import java.time.Instant;

import org.jdbi.v3.core.Handle;

import frontdesk.store.Moments;

/** Lets go holds that are over, wherever rows of them stand, and writes it down. */
record LapsedRows(Handle handle) {
    /**
     * Ends a {@code with} that has found the holds of one business that are {@code in_the_way}: their claims and places go, and their history says
     * so. Wants {@code :business}, {@code :now} and {@code :holder}.
     */
    static final String LET_GO = """
            gone as (
                delete from claim c using in_the_way
                where c.business_id = :business and c.booking_id = in_the_way.booking_id and c.held_until is not null
                returning c.booking_id),
            places_gone as (
                delete from place p using in_the_way
                where p.business_id = :business and p.booking_id = in_the_way.booking_id and p.held_until is not null),
            lapsed as (
                update booking set status = 'LAPSED', version = version + 1
                where business_id = :business and status = 'HELD' and booking_id in (select booking_id from gone)
                returning booking_id, version, starts_at, ends_at, resource_ids),
            noted as (
                insert into booking_history
                    (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, call_id, at)
                select :business, booking_id, version, 'LAPSED', starts_at, ends_at, resource_ids, 'diary', :holder::uuid, :now
                from lapsed)
            """;

    /** Lets go all holds of all businesses that ran out by now; says how many. */
    int letGo(Instant now) {
        return handle.createUpdate("""
                        with gone as (
                            delete from claim where held_until <= :now returning business_id, booking_id),
                        places_gone as (
                            delete from place where held_until <= :now),
                        lapsed as (
                            update booking b set status = 'LAPSED', version = version + 1
                            from (select distinct business_id, booking_id from gone) g
                            where b.business_id = g.business_id and b.booking_id = g.booking_id and b.status = 'HELD'
                            returning b.business_id, b.booking_id, b.version, b.starts_at, b.ends_at, b.resource_ids)
                        insert into booking_history
                            (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, at)
                        select business_id, booking_id, version, 'LAPSED', starts_at, ends_at, resource_ids, 'diary', :now
                        from lapsed
                        """).bind("now", Moments.utc(now)).execute();
    }
}
