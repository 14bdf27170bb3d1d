-- What those who asked remember: every write that was answered with yes, as it was answered, and every one of which no answer came.
create schema storm;
create table storm.acknowledged (
    booking_id uuid not null,
    version    integer,                  -- null where the answer does not say it: a hold that was let go
    status     text not null,
    starts_at  timestamptz,
    ends_at    timestamptz
);
create table storm.unanswered (
    booking_id uuid,                     -- null where something new was asked for
    customer   text                      -- null for a hold, which is nobody's yet
);
create table storm.waited (
    waiting_id uuid not null,
    withdrawn  boolean not null
);
