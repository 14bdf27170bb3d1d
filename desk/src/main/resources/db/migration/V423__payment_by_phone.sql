-- What was asked of a number, the newest first.
create index payment_by_phone on payment (business_id, phone, asked_at desc) where phone is not null;
