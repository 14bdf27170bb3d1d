-- The same, by what was done: words of a search are compared with the few kinds of deeds, and not with each of them.
create index booking_history_by_deed on booking_history (business_id, what, at desc, booking_id desc) where actor like 'user:%';
