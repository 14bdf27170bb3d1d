-- What the page of figures asks for: in which language a conversation was held, whom callers were passed to and why, and what was told to others of late.
alter table call add column language text;

create index tool_use_hand_over on tool_use (business_id, call_id) where name = 'hand_over';
create index hook_delivery_by_time on hook_delivery (business_id, made_at);

-- What our receptionist, or an agent of another vendor's, has booked.
create index booking_by_receptionist on booking (business_id, made_at) where actor in ('phone', 'text') or actor like 'agent:%';
