-- At which of a business's places something was booked, moved, cancelled or held in a call: who is limited to a place sees its calls by this. Written with what was
-- done, where the business has several places.
create table call_place (
    business_id uuid not null,
    call_id     uuid not null,
    place       text not null,  -- its short name; empty for what was done where none was named, which is the main one
    primary key (business_id, call_id, place)
);
create index call_place_by_place on call_place (business_id, place, call_id);

insert into call_place (business_id, call_id, place)
select distinct h.business_id, h.call_id, coalesce(b.location, '')
  from booking_history h join booking b on b.business_id = h.business_id and b.booking_id = h.booking_id
 where h.call_id is not null
   and h.business_id in (select business_id from booking where location is not null);
