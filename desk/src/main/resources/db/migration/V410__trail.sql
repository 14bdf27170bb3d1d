-- What people at the console did with bookings, for the trail of their business; what callers and agents did is left out, and costs nothing.
create index booking_history_by_people on booking_history (business_id, at desc, booking_id desc) where actor like 'user:%';
