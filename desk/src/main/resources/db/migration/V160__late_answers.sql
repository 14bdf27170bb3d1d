-- Whoever was passed over on the waiting list may answer still: who they are is known by what was held for them.
create index waiting_by_offer on waiting (business_id, offered_booking) where offered_booking is not null;

-- What we wrote to somebody last, which is what they answer.
create index message_by_phone on message (business_id, phone, at desc) where status <> 'RECEIVED';
