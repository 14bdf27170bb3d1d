-- The calls of a number, the newest first: theirs and, where an agent telephones for us, ours to them.
create index call_by_from on call (business_id, from_number, started_at desc) where from_number is not null;
create index call_by_to on call (business_id, to_number, started_at desc) where to_number is not null;
