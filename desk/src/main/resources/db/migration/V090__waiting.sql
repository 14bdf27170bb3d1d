-- Who waits for a time that is taken, in the order in which they asked.
create table waiting (
    business_id       uuid not null,
    waiting_id        uuid not null,
    service_id        uuid not null,
    resource_id       uuid,                    -- asked for by name, or null for any
    party_size        integer not null check (party_size > 0),
    variant           text,
    add_ons           text[] not null default '{}',
    area              text,
    location          text,
    wished_at         timestamp not null,      -- on the clock of the place
    first_day         date not null,
    last_day          date not null check (last_day >= first_day),
    earliest          time not null,
    latest            time not null,
    customer_name     text not null,
    customer_phone    text not null,
    customer_email    text,
    status            text not null check (status in ('WAITING', 'OFFERED', 'BOOKED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'OVER')),
    offered_booking   uuid,                    -- what is held for them
    answer_by         timestamptz,
    asked_at          timestamptz not null,
    actor             text not null,
    call_id           uuid,
    primary key (business_id, waiting_id)
);
create index waiting_in_order on waiting (business_id, asked_at) where status = 'WAITING';
create index waiting_answers on waiting (answer_by) where status = 'OFFERED';
create index waiting_by_phone on waiting (business_id, customer_phone) where status in ('WAITING', 'OFFERED');
