-- The people that a business knows, one row a telephone number.
create table person (
    business_id uuid not null,
    person_id   uuid not null,
    phone       text not null,
    name        text not null,
    email       text,
    textable    boolean not null default true,
    bookings    integer not null default 0,
    first_seen  timestamptz not null default now(),
    last_seen   timestamptz not null default now(),
    primary key (business_id, person_id),
    unique (business_id, phone)
);
