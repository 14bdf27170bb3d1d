-- Bookings of one business on its half hours, as a real diary has them: booking, claim and history. Latest day first, :share in a hundred taken.
with starts as (
    select r.resource_id, (day + make_interval(mins => 30 * half)) at time zone 'UTC' as starts_at
    from resource r,
        generate_series(current_date + :last, current_date + :first, interval '-1 day') day,
        generate_series(18, 33) half
    where r.business_id = ':business' and r.name like ':resources%'
        and abs(hashtext(day::text || half::text || r.resource_id::text)) % 100 < :share
    order by day desc, half, r.resource_id
    offset :offset limit :bookings),
entries as materialized (select gen_random_uuid() as booking_id, resource_id, starts_at from starts),
made as (
    insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, customer_name, actor, made_at)
    select ':business', booking_id, (select service_id from service where business_id = ':business' and name = ':service'), array[resource_id],
        starts_at, starts_at + interval '30 minutes', 1, 'CONFIRMED', 'Invented Guest', 'bench', now()
    from entries),
written as (
    insert into booking_history (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, at)
    select ':business', booking_id, 1, 'BOOKED', starts_at, starts_at + interval '30 minutes', array[resource_id], 'bench', now() from entries)
insert into claim (business_id, booking_id, session_id, resource_id, during)
select ':business', booking_id, booking_id, resource_id, tstzrange(starts_at, starts_at + interval '30 minutes') from entries;
