\set day random(2, 150)
select c.resource_id, c.unit, lower(c.during), upper(c.during)
from unnest(array['22222222-0000-4000-8000-000000000201', '22222222-0000-4000-8000-000000000202']::uuid[]) as wanted (resource_id)
cross join lateral (
    select * from claim
    where business_id = '22222222-0000-4000-8000-000000000001' and resource_id = wanted.resource_id
        and during && tstzrange(current_date + :day::int, current_date + :day::int + 1)
    offset 0) c
where c.held_until is null or (c.held_until > now() and c.holder is distinct from null);
