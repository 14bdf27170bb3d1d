-- Outside calendars: which one is joined to whom, what stands in it, what we have written there, and what a person has to look at.

-- What keeps a resource from being booked beside bookings: the same constraint referees.
alter table claim add column blocks boolean not null default false;
create index claim_that_blocks on claim (business_id, resource_id) where blocks;

create table calendar_join (
    business_id   uuid not null,
    join_id       uuid not null,
    resource_id   uuid,                     -- null: the whole business
    vendor        text not null,
    calendar      text not null,            -- what the vendor calls it
    title         text not null,
    busy_in       boolean not null,
    bookings_out  boolean not null,
    by_hand       text not null check (by_hand in ('FOLLOW', 'FLAG')),
    token         text,                     -- from where to read on; null: read all of it
    read_whole_on date,                     -- the day on which all of it was read last
    read_at       timestamptz,
    unlaid        boolean not null default true,
    trouble       text,                     -- in words for the owner, or null
    failures      integer not null default 0,
    next_at       timestamptz not null,
    working_until timestamptz,              -- somebody is at it until then
    primary key (business_id, join_id),
    unique (business_id, vendor, calendar)
);
create index calendar_join_due on calendar_join (next_at);

create table calendar_event (
    business_id uuid not null,
    join_id     uuid not null,
    name        text not null,
    busy        tstzmultirange not null,
    primary key (business_id, join_id, name)
);

-- Our bookings over there. A row is written before anything is sent; what is asked for beyond what was done is still to be written there.
create table calendar_echo (
    business_id uuid not null,
    join_id     uuid not null,
    booking_id  uuid not null,
    asked       integer not null default 1,
    done        integer not null default 0,
    there       boolean not null default false,
    name        text,                       -- what it is called there
    tag         text,                       -- the version that we know of
    starts_at   timestamptz,                -- the time that we wrote
    ends_at     timestamptz,
    primary key (business_id, join_id, booking_id)
);
create index calendar_echo_due on calendar_echo (business_id, join_id) where done < asked;
create index calendar_echo_by_booking on calendar_echo (business_id, booking_id);

create table calendar_flag (
    business_id uuid not null,
    flag_id     uuid not null,
    join_id     uuid not null,
    booking_id  uuid not null,
    kind        text not null check (kind in ('CLASH', 'MOVED', 'DELETED')),
    their_start timestamptz not null,       -- where the calendar has it, or what it has instead
    their_end   timestamptz not null,
    why         text not null,
    at          timestamptz not null,
    settled_at  timestamptz,
    primary key (business_id, flag_id),
    unique (business_id, join_id, booking_id, kind, their_start, their_end)
);
create index calendar_flag_open on calendar_flag (business_id, at) where settled_at is null;
