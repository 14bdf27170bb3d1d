-- What is true of every diary, whatever was done to it: each rule is a query for what breaks it. It knows the tables, what the business says of itself
-- and what those who asked remember (memory.sql); of the product's code it knows nothing.
--
-- The names of the customers say what was asked for: "Key 7" is one booking, however often it was sent; "Series 7 x4" is four dates or none.

create temporary view promised as
select b.business_id, (s ->> 'id')::uuid as service_id, b.document ->> 'kind' as kind, b.document ->> 'zone' as zone,
    coalesce((s ->> 'bufferBefore')::interval, '0') as buffer_before,
    coalesce((s ->> 'bufferAfter')::interval, '0') as buffer_after,
    coalesce((s -> 'shape' ->> 'seats')::integer, 1) as seats,
    (select coalesce(sum((need ->> 'count')::integer), 0) from jsonb_array_elements(s -> 'shape' -> 'alongside') need) as alongside,
    (s -> 'limits' ->> 'perCustomer')::integer as per_customer,
    make_interval(mins => (b.document -> 'floor' -> 'pacing' ->> 'minutes')::integer) as pace,
    (b.document -> 'floor' -> 'pacing' ->> 'parties')::integer as parties,
    (b.document -> 'floor' -> 'pacing' ->> 'covers')::integer as covers
from business b, jsonb_array_elements(b.document -> 'services') s;

-- Bookings and holds that keep their time.
create temporary view standing as
select b.*, p.kind, p.zone, p.buffer_before, p.buffer_after, p.seats, p.alongside, p.per_customer, p.pace, p.parties, p.covers
from booking b join promised p using (business_id, service_id)
where b.status in ('HELD', 'CONFIRMED', 'ARRIVED');

create temporary view capacity as
select b.business_id, (r ->> 'id')::uuid as resource_id, (r ->> 'capacity')::integer as seats
from business b, jsonb_array_elements(b.document -> 'resources') r;

-- Whether a booking can be in this state once this was done to it.
create function pg_temp.fits(what text, status text) returns boolean immutable language sql as $$
    select case what
        when 'BOOKED' then status = 'CONFIRMED'
        when 'MOVED' then status = 'CONFIRMED'
        when 'RELEASED' then status = 'LAPSED'
        when 'UNDONE' then status in ('CONFIRMED', 'ARRIVED')
        when 'CORRECTED' then status not in ('HELD', 'LAPSED')
        else status = what end
$$;

analyze booking, booking_history, booking_request, claim, place, waiting, storm.acknowledged, storm.unanswered, storm.waited;

-- rule: two do not have one unit at once
select format('%s and %s', a.booking_id, b.booking_id)
from claim a join claim b on a.business_id = b.business_id and a.resource_id = b.resource_id and a.unit = b.unit and a.during && b.during
where (a.booking_id, a.part) < (b.booking_id, b.part) and (a.session_id <> b.session_id or a.during <> b.during);

-- rule: what stands has all of its time, buffers included
select b.booking_id from standing b, unnest(b.resource_ids) given
where not exists (
    select from claim c
    where c.business_id = b.business_id and c.booking_id = b.booking_id and c.resource_id = given
        and lower(c.during) <= b.starts_at - b.buffer_before and upper(c.during) >= b.ends_at + b.buffer_after
        and c.held_until is not distinct from b.held_until);

-- rule: what stands has all that its service needs
select b.booking_id from standing b
where case b.kind
    when 'TABLES' then b.party_size > (
        select sum(c.seats) from capacity c where c.business_id = b.business_id and c.resource_id = any (b.resource_ids))
    else cardinality(b.resource_ids) <> 1 + b.alongside end;

-- rule: only holds lapse
select booking_id from booking where (status = 'HELD' and held_until is null) or (status in ('CONFIRMED', 'ARRIVED') and held_until is not null);

-- rule: nothing is taken for nobody
select format('claim of %s', c.booking_id) from claim c
where not exists (
    select from standing b
    where b.business_id = c.business_id and b.booking_id = c.booking_id and c.resource_id = any (b.resource_ids)
        and c.held_until is not distinct from b.held_until)
union all
select format('place of %s in %s', p.booking_id, p.pool) from place p
where not exists (
    select from standing b
    where b.business_id = p.business_id and b.booking_id = p.booking_id and p.held_until is not distinct from b.held_until);

-- rule: a class has no more customers than seats
select format('%s at %s: %s', resource_ids[1], starts_at, sum(party_size)) from standing
where seats > 1 group by business_id, service_id, resource_ids[1], starts_at, seats having sum(party_size) > seats;

-- rule: no more arrive than the kitchen can take
select format('%s: %s parties, %s covers', bucket, count(*), sum(party_size))
from standing, date_bin(pace, starts_at at time zone zone, timestamp '2000-01-01') bucket
group by business_id, bucket, parties, covers having count(*) > parties or sum(party_size) > covers;

-- rule: no customer has more than one may
select format('%s on %s: %s', customer_phone, day, count(*)) from standing, date(starts_at at time zone zone) day
where customer_phone is not null group by business_id, service_id, customer_phone, day, per_customer having count(*) > per_customer;

-- rule: what is counted is counted once and in full
select format('%s in %s', b.booking_id, wanted.pool)
from standing b
cross join lateral (values
    ('seats', case when b.seats > 1 then b.party_size else 0 end),
    ('parties', case when b.parties is null then 0 else 1 end),
    ('covers', case when b.covers is null then 0 else b.party_size end),
    ('customer', case when b.per_customer is null or b.status = 'HELD' then 0 else 1 end)) wanted (pool, many)
where wanted.many <> (
    select count(*) from place p
    where p.business_id = b.business_id and p.booking_id = b.booking_id and split_part(p.pool, ' ', 1) = wanted.pool);

-- rule: no hold outlives its time
select booking_id from booking where status = 'HELD' and held_until < now() - interval '1 minute';

-- rule: every change is written down once
select b.booking_id from booking b
where b.version is distinct from (select count(*) from booking_history h where h.business_id = b.business_id and h.booking_id = b.booking_id)
    or b.version is distinct from (select max(version) from booking_history h where h.business_id = b.business_id and h.booking_id = b.booking_id)
union all
select h.booking_id from booking_history h
where h.version < 1 or not exists (select from booking b where b.business_id = h.business_id and b.booking_id = h.booking_id);

-- rule: the history ends as the booking stands
select b.booking_id from booking b join booking_history h using (business_id, booking_id, version)
where b.starts_at <> h.starts_at or b.ends_at <> h.ends_at or b.resource_ids <> h.resource_ids or not pg_temp.fits(h.what, b.status);

-- rule: one request is one booking
select format('%s: %s', customer_name, count(*)) from booking where customer_name like 'Key %' group by customer_name having count(*) > 1
union all
select format('%s leads nowhere', request_key) from booking_request r
where not exists (select from booking b where b.business_id = r.business_id and b.booking_id = r.booking_id);

-- rule: a series is whole or not there
select format('%s: %s', customer_name, count(*)) from booking
where customer_name like 'Series %' group by customer_name having count(*) <> substring(customer_name from 'x(\d+)$')::integer;

-- rule: a visit is whole or not there
select group_id::text from booking where group_id is not null group by group_id having count(*) < 2 or count(distinct made_at) > 1;

-- rule: a person has as many bookings as are counted
select format('%s: %s', p.phone, p.bookings) from person p
where p.bookings <> (
    select count(*) from booking b
    where b.business_id = p.business_id and b.customer_phone = p.phone and b.status in ('CONFIRMED', 'ARRIVED', 'COMPLETED', 'NO_SHOW'));

-- rule: who waits is offered what is held for them alone
select format('%s: %s', w.waiting_id, w.status) from waiting w
left join booking b on b.business_id = w.business_id and b.booking_id = w.offered_booking
where case w.status
    when 'OFFERED' then b.status is null or b.status not in ('HELD', 'LAPSED') or w.answer_by is null
    when 'BOOKED' then b.status is null
    else w.offered_booking is not null end
union all
select format('%s is offered to %s', offered_booking, count(*)) from waiting
where status in ('OFFERED', 'BOOKED') group by business_id, offered_booking having count(*) > 1;

-- rule: nothing is held for somebody who is not told
select h.booking_id from booking h
where h.status = 'HELD' and h.actor = 'waiting list' and h.made_at < now() - interval '90 seconds'
    and not exists (select from waiting w where w.business_id = h.business_id and w.offered_booking = h.booking_id and w.status = 'OFFERED')
    and exists (select from waiting w where w.business_id = h.business_id and w.status = 'WAITING');

-- rule: what was acknowledged was done
select format('%s, version %s: %s', a.booking_id, a.version, a.status) from storm.acknowledged a
left join booking_history h on h.booking_id = a.booking_id and h.version = a.version
where a.version is not null
    and (h.booking_id is null or h.starts_at <> a.starts_at or h.ends_at <> a.ends_at or not pg_temp.fits(h.what, a.status));

-- rule: what was acknowledged is as it was, or was changed since
select format('%s, version %s: %s', a.booking_id, a.version, a.status) from storm.acknowledged a
left join booking b using (booking_id)
where b.booking_id is null or b.version < a.version
    or (b.version = a.version and (b.status <> a.status or b.starts_at <> a.starts_at or b.ends_at <> a.ends_at))
    or (a.version is null and b.status = 'HELD');

-- rule: one version is one state
select format('%s, version %s', booking_id, version) from storm.acknowledged where version is not null
group by booking_id, version having count(distinct (status, starts_at, ends_at)) > 1;

-- rule: what is undone leaves it as it was before
select format('%s, version %s', undone.booking_id, undone.version)
from storm.acknowledged undone
join booking_history h on h.booking_id = undone.booking_id and h.version = undone.version and h.what = 'UNDONE'
join storm.acknowledged earlier on earlier.booking_id = undone.booking_id and earlier.version = undone.version - 2
where undone.status <> earlier.status or undone.starts_at <> earlier.starts_at or undone.ends_at <> earlier.ends_at;

-- rule: what was refused was not done
select format('%s, version %s: %s', h.booking_id, h.version, h.what)
from booking_history h join booking b using (business_id, booking_id)
where h.actor not in ('diary', 'waiting list')
    and not exists (select from storm.acknowledged a where a.booking_id = h.booking_id and a.version = h.version)
    and not exists (select from storm.unanswered u where u.booking_id = h.booking_id or u.customer = b.customer_name)
    and not (h.what = 'HELD' and exists (select from storm.unanswered u where u.booking_id is null and u.customer is null))
union all
select 'more holds than were asked for' from booking_history h
where h.what = 'HELD' and h.actor <> 'waiting list' and not exists (select from storm.acknowledged a where a.booking_id = h.booking_id and a.version = 1)
having count(*) > (select count(*) from storm.unanswered where booking_id is null and customer is null);

-- rule: who waits is on the list
select format('%s, withdrawn: %s', s.waiting_id, s.withdrawn) from storm.waited s left join waiting w using (waiting_id)
where w.waiting_id is null or (s.withdrawn and w.status in ('WAITING', 'OFFERED', 'BOOKED'));
