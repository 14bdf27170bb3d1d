-- The diary in full: several alike, shared sessions, counted places, what was booked together, and how a visit went.

alter table claim
    add column unit smallint not null default 1,   -- which of several alike
    add column session_id uuid;                    -- customers of one session do not stand in each other's way; else the booking itself
update claim set session_id = booking_id;
alter table claim alter column session_id set not null;
alter table claim drop constraint claim_pkey;
alter table claim add primary key (business_id, booking_id, resource_id, part, unit);
alter table claim drop constraint claim_is_alone;
alter table claim add constraint claim_is_alone
    exclude using gist (business_id with =, resource_id with =, unit with =, during with &&, session_id with <>)
    include (booking_id, held_until, holder);

-- What is counted beside the resources: the seats of a class, the arrivals of a quarter of an hour, the bookings of a day. A row per place
-- that is taken, numbered from one: the key referees between those who want the last one.
create table place (
    business_id uuid not null,
    pool        text not null,
    at          timestamptz not null,      -- when the stretch begins for which is counted
    number      integer not null check (number > 0),
    booking_id  uuid not null,
    held_until  timestamptz,
    holder      uuid,
    primary key (business_id, pool, at, number)
);
create index place_by_booking on place (business_id, booking_id);
create index place_lapsing on place (held_until) where held_until is not null;

-- Whose turn it is, where a business deals its customers out in turn.
create table last_given (
    business_id uuid not null,
    resource_id uuid not null,
    given_at    timestamptz not null,
    primary key (business_id, resource_id)
);

alter table booking
    add column asked_minutes integer,              -- another length than the service's own, or null
    add column variant       text,
    add column add_ons       text[] not null default '{}',
    add column area          text,
    add column location      text,
    add column answers       jsonb not null default '{}',
    add column group_id      uuid;                 -- what was booked together: a visit of several services, a series
alter table booking drop constraint booking_status_check;
alter table booking add constraint booking_status_check
    check (status in ('HELD', 'CONFIRMED', 'ARRIVED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'LAPSED'));
create index booking_by_group on booking (business_id, group_id) where group_id is not null;
