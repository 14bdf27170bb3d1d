-- A long past and a busy future for the demo clinic: both dentists' working half hours, six in ten of them taken, from years ago to 150 days ahead.
with starts as (
    select staff.id as resource_id, day + make_interval(mins => 30 * half) as local_start
    from (values ('22222222-0000-4000-8000-000000000201'::uuid), ('22222222-0000-4000-8000-000000000202'::uuid)) staff (id),
        generate_series(current_date + 150, current_date - 20000, interval '-1 day') day,
        unnest(array[16,17,18,19,20,21,22,23, 26,27,28,29,30,31,32,33]) half
    where extract(isodow from day) < 6 and hashtext(day::text || half::text || staff.id::text) % 10 between -5 and 0
    order by day desc
    limit :bookings),
entries as (
    select gen_random_uuid() as booking_id, resource_id, local_start at time zone 'America/New_York' as starts_at from starts),
made as (
    insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, customer_name, customer_phone, actor, made_at)
    select '22222222-0000-4000-8000-000000000001', booking_id, '22222222-0000-4000-8000-000000000101', array[resource_id],
        starts_at, starts_at + interval '30 minutes', 1, 'CONFIRMED', 'Guest', null, 'bench', now()
    from entries)
insert into claim (business_id, booking_id, session_id, resource_id, during)
select '22222222-0000-4000-8000-000000000001', booking_id, booking_id, resource_id, tstzrange(starts_at, starts_at + interval '30 minutes') from entries;
analyze booking;
analyze claim;
