-- Where outside calendars tell us that something has changed there.
create table calendar_channel (
    business_id uuid not null,
    join_id     uuid not null,
    channel     text,                       -- what the vendor calls it; null: there is none yet
    resource    text,                       -- what the vendor calls what it is about, where it wants to hear that again
    renew_at    timestamptz not null,
    primary key (business_id, join_id)
);
