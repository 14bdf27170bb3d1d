-- A calendar elsewhere that has the last word on what is booked.
alter table calendar_join add column of_record boolean not null default false;
create index calendar_join_of_record on calendar_join (business_id) where of_record;

-- The customer was sent a link with which they enter it there by themselves.
alter table calendar_echo add column asks_customer boolean not null default false;
