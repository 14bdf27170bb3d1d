\set day random(2, 150)
\set half random(0, 7)
\set phone random(1000000, 9999999)
begin;
select c.resource_id, lower(c.during), upper(c.during)
from unnest(array['22222222-0000-4000-8000-000000000201', '22222222-0000-4000-8000-000000000202']::uuid[]) as wanted (resource_id)
join claim c on c.business_id = '22222222-0000-4000-8000-000000000001'
    and c.resource_id = wanted.resource_id
    and c.during && tstzrange(current_date + :day::int, current_date + :day::int + 1)
where c.held_until is null or (c.held_until > now() and c.holder is distinct from null);
insert into claim (business_id, booking_id, resource_id, during)
values ('22222222-0000-4000-8000-000000000001', gen_random_uuid(), '22222222-0000-4000-8000-000000000201',
    tstzrange(current_date + :day::int + make_interval(mins => 780 + 30 * :half::int), current_date + :day::int + make_interval(mins => 810 + 30 * :half::int)))
on conflict do nothing;
insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, customer_name, customer_phone, actor, made_at)
values ('22222222-0000-4000-8000-000000000001', gen_random_uuid(), '22222222-0000-4000-8000-000000000101', array['22222222-0000-4000-8000-000000000201'::uuid],
    current_date + :day::int, current_date + :day::int + 1, 1, 'LAPSED', 'Ida Wells', '+1415' || :phone::int, 'pgbench', now());
commit;
