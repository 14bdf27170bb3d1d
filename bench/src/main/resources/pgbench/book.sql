\set day random(2, 150)
\set half random(0, 7)
\set phone random(1000000, 9999999)
begin;
select c.resource_id, c.unit, lower(c.during), upper(c.during)
from unnest(array['22222222-0000-4000-8000-000000000201', '22222222-0000-4000-8000-000000000202']::uuid[]) as wanted (resource_id)
cross join lateral (
    select * from claim
    where business_id = '22222222-0000-4000-8000-000000000001' and resource_id = wanted.resource_id
        and during && tstzrange(current_date + :day::int, current_date + :day::int + 1)
    offset 0) c
where c.held_until is null or (c.held_until > now() and c.holder is distinct from null);
insert into claim (business_id, booking_id, session_id, resource_id, during)
values ('22222222-0000-4000-8000-000000000001', gen_random_uuid(), gen_random_uuid(), '22222222-0000-4000-8000-000000000201',
    tstzrange(current_date + :day::int + make_interval(mins => 780 + 30 * :half::int), current_date + :day::int + make_interval(mins => 810 + 30 * :half::int)))
on conflict do nothing;
insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, customer_name, customer_phone, actor, made_at)
values ('22222222-0000-4000-8000-000000000001', gen_random_uuid(), '22222222-0000-4000-8000-000000000101', array['22222222-0000-4000-8000-000000000201'::uuid],
    current_date + :day::int, current_date + :day::int + 1, 1, 'LAPSED', 'Ida Wells', '+1415' || :phone::int, 'pgbench', now());
commit;
