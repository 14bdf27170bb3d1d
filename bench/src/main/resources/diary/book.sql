-- What the diary writes for a booking, in the statements in which it writes it: the claim and the holds it ends, the customer, the booking with its
-- history, the announcement.
\set id random(1, 281474976710655)
\set day random(100, 330)
\set half random(0, 15)
\set booth random(1, 50)
\set phone random(1000000, 9999999)
begin;
with wanted as (
    select resource_id, 1::smallint as unit, 0::smallint as part,
        (current_date + :day::int + make_interval(mins => 540 + 30 * :half::int)) at time zone 'UTC' as from_time,
        (current_date + :day::int + make_interval(mins => 570 + 30 * :half::int)) at time zone 'UTC' as to_time
    from resource where business_id = ':business' and name = 'Booth ' || :booth),
in_the_way as (
    select distinct c.booking_id
    from wanted w
    join claim c on c.business_id = ':business' and c.resource_id = w.resource_id and c.unit = w.unit
        and c.during && tstzrange(w.from_time, w.to_time)
    where c.held_until is not null and c.held_until <= now()),
gone as (
    delete from claim c using in_the_way
    where c.business_id = ':business' and c.booking_id = in_the_way.booking_id and c.held_until is not null
    returning c.booking_id),
places_gone as (
    delete from place p using in_the_way
    where p.business_id = ':business' and p.booking_id = in_the_way.booking_id and p.held_until is not null),
lapsed as (
    update booking set status = 'LAPSED', version = version + 1
    where business_id = ':business' and status = 'HELD' and booking_id in (select booking_id from gone)
    returning booking_id, version, starts_at, ends_at, resource_ids),
noted as (
    insert into booking_history (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, at)
    select ':business', booking_id, version, 'LAPSED', starts_at, ends_at, resource_ids, 'pgbench', now() from lapsed)
insert into claim (business_id, booking_id, resource_id, unit, part, during, session_id)
select ':business', ('00000000-0000-4000-8000-' || lpad(to_hex(:id::bigint), 12, '0'))::uuid, w.resource_id, w.unit, w.part,
    tstzrange(w.from_time, w.to_time), ('00000000-0000-4000-8000-' || lpad(to_hex(:id::bigint), 12, '0'))::uuid
from wanted w where (select count(*) from gone) >= 0
on conflict do nothing;
insert into person as p (business_id, person_id, phone, name, bookings)
values (':business', gen_random_uuid(), '+1415' || :phone, 'Ida Wells', 1)
on conflict (business_id, phone) do update set name = coalesce(nullif(excluded.name, ''), p.name), bookings = p.bookings + 1, last_seen = now()
returning person_id, name, phone, email, textable, bookings;
with written as (
    insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, customer_name, actor, made_at)
    select ':business', ('00000000-0000-4000-8000-' || lpad(to_hex(:id::bigint), 12, '0'))::uuid, resource_id, array[resource_id],
        (current_date + :day::int + make_interval(mins => 540 + 30 * :half::int)) at time zone 'UTC',
        (current_date + :day::int + make_interval(mins => 570 + 30 * :half::int)) at time zone 'UTC', 1, 'LAPSED', 'Invented Guest', 'pgbench', now()
    from resource where business_id = ':business' and name = 'Booth ' || :booth
    returning *)
insert into booking_history (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, at)
select business_id, booking_id, version, 'BOOKED', starts_at, ends_at, resource_ids, 'pgbench', now() from written;
insert into job (task_name, task_instance, task_data, execution_time, picked, version)
values ('pgbench', ('00000000-0000-4000-8000-' || lpad(to_hex(:id::bigint), 12, '0')), convert_to('{}', 'UTF8'), now() + interval '1 year', false, 1);
commit;
