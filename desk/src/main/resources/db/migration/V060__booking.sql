create extension if not exists btree_gist;

-- One entry of the diary, from its hold to its end. It says what was promised to the customer; what it takes up is in claim.
create table booking (
    business_id       uuid not null,
    booking_id        uuid not null,
    service_id        uuid not null,
    resource_ids      uuid[] not null,      -- what it was given, readable after it was let go
    asked_resource_id uuid,                 -- the one that was asked for by name, or null for any
    starts_at         timestamptz not null,
    ends_at           timestamptz not null check (ends_at > starts_at),
    party_size        integer not null check (party_size > 0),
    status            text not null check (status in ('HELD', 'CONFIRMED', 'CANCELLED', 'LAPSED')),
    held_until        timestamptz,
    person_id         uuid,
    customer_name     text not null,
    customer_phone    text,
    customer_email    text,
    notes             text,
    actor             text not null,
    call_id           uuid,
    made_at           timestamptz not null,
    version           integer not null default 1,
    primary key (business_id, booking_id)
);
create index booking_by_time on booking (business_id, starts_at);
create index booking_by_phone on booking (business_id, customer_phone, starts_at) where customer_phone is not null;
create index booking_by_call on booking (business_id, call_id) where call_id is not null;

-- What is taken: a row per resource and stretch, buffers inside the stretch. Holds and bookings are rows of the same constraint, so that
-- PostgreSQL referees between them. Rows go when their booking lets go: the index holds nothing but what is really taken.
-- held_until is null once confirmed; holder is the call that holds. Both are in the index, so that a search never visits the table.
create table claim (
    business_id uuid not null,
    booking_id  uuid not null,
    resource_id uuid not null,
    part        smallint not null default 0, -- a booking may take one resource for several stretches
    during      tstzrange not null check (not isempty(during)),
    held_until  timestamptz,
    holder      uuid,
    primary key (business_id, booking_id, resource_id, part),
    constraint claim_is_alone
        exclude using gist (business_id with =, resource_id with =, during with &&) include (held_until, holder)
);
create index claim_lapsing on claim (held_until) where held_until is not null;
create index claim_by_holder on claim (business_id, holder) where held_until is not null;

-- Who changed what and why, a row for each version of a booking.
create table booking_history (
    business_id  uuid not null,
    booking_id   uuid not null,
    version      integer not null,
    what         text not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    resource_ids uuid[] not null,
    reason       text,
    actor        text not null,
    call_id      uuid,
    at           timestamptz not null,
    primary key (business_id, booking_id, version)
);

-- Requests that did something, so that their repetition does nothing again. The key is the caller's own or, where there is none, made of what
-- the same call asked for.
create table booking_request (
    business_id uuid not null,
    operation   text not null,
    request_key text not null,
    booking_id  uuid not null,
    made_at     timestamptz not null,
    primary key (business_id, operation, request_key)
);
create index booking_request_by_age on booking_request using brin (made_at);
