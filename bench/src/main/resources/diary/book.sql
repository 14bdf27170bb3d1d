-- What the diary writes for a booking, in the statements in which it writes it.
\set day random(100, 330)
\set half random(0, 15)
\set booth random(1, 50)
\set phone random(1000000, 9999999)
begin;
select c.resource_id, c.unit, lower(c.during), upper(c.during)
from (select resource_id from resource where business_id = ':business' and name = 'Booth ' || :booth) as wanted (resource_id)
cross join lateral (
    select * from claim
    where business_id = ':business' and resource_id = wanted.resource_id
        and during && tstzrange(current_date + :day::int, current_date + :day::int + 1)
    offset 0) c
where c.held_until is null or (c.held_until > now() and c.holder is distinct from null);
insert into person as p (business_id, person_id, phone, name, bookings)
values (':business', gen_random_uuid(), '+1415' || :phone, 'Ida Wells', 1)
on conflict (business_id, phone) do update set bookings = p.bookings + 1, last_seen = now();
with entry as (select gen_random_uuid() as booking_id,
    (current_date + :day::int + make_interval(mins => 540 + 30 * :half::int)) at time zone 'UTC' as starts_at,
    (select resource_id from resource where business_id = ':business' and name = 'Booth ' || :booth) as resource_id),
claimed as (
    insert into claim (business_id, booking_id, session_id, resource_id, during)
    select ':business', booking_id, booking_id, resource_id, tstzrange(starts_at, starts_at + interval '30 minutes') from entry
    on conflict do nothing returning booking_id),
made as (
    insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, customer_name, actor, made_at)
    select ':business', booking_id, resource_id, array[resource_id], starts_at, starts_at + interval '30 minutes', 1, 'LAPSED', 'Invented Guest', 'pgbench', now()
    from entry join claimed using (booking_id)
    returning *),
written as (
    insert into booking_history (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, at)
    select business_id, booking_id, 1, 'BOOKED', starts_at, ends_at, resource_ids, 'pgbench', now() from made)
insert into job (task_name, task_instance, task_data, execution_time, picked, version)
select 'pgbench', booking_id::text, convert_to('{}', 'UTF8'), now() + interval '1 year', false, 1 from made;
commit;
