\set day random(2, 150)
select c.resource_id, lower(c.during), upper(c.during)
from unnest(array['22222222-0000-4000-8000-000000000201', '22222222-0000-4000-8000-000000000202']::uuid[]) as wanted (resource_id)
join claim c on c.business_id = '22222222-0000-4000-8000-000000000001'
    and c.resource_id = wanted.resource_id
    and c.during && tstzrange(current_date + :day::int, current_date + :day::int + 1)
where c.held_until is null or (c.held_until > now() and c.holder is distinct from null);
