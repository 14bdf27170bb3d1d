-- What the diary reads for a search: :resources of the business over :days days from :from days ahead.
select c.resource_id, c.unit, lower(c.during), upper(c.during)
from (select resource_id from resource where business_id = ':business' and name like ':resources%' order by name limit :many) as wanted (resource_id)
cross join lateral (
    select * from claim
    where business_id = ':business' and resource_id = wanted.resource_id
        and during && tstzrange(current_date + :from, current_date + :from + :days)
    offset 0) c
where c.held_until is null or (c.held_until > now() and c.holder is distinct from null);
