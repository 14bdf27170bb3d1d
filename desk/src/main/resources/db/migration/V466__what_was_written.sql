-- What went to and came from a number, and what went to an address, the newest first.
drop index message_by_phone;
create index message_by_phone on message (business_id, phone, at desc);
create index mail_by_address on mail (business_id, lower(address), at desc);
