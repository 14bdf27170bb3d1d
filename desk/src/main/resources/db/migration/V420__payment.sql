-- What is to be paid: a deposit for a booking, or something ordered. Amounts are in the smallest unit of their currency.
create table payment (
    business_id uuid        not null,
    payment_id  uuid        not null,
    booking_id  uuid,                       -- whose deposit it is, or null for an order
    purpose     text        not null,       -- what it is paid for, as the one who pays reads it
    phone       text,
    call_id     uuid,
    request_key text,                       -- an order asked for twice is asked for once
    amount      bigint      not null check (amount > 0),
    currency    text        not null,
    state       text        not null
        check (state in ('DUE', 'PAID', 'LATE', 'WAIVED', 'LAPSED', 'WITHDRAWN', 'RETURNED')),
    asked_at    timestamptz not null,
    pay_by      timestamptz,                -- null where nobody waits for it: it is paid at the desk, or its time was extended by a person
    trouble     text,
    primary key (business_id, payment_id)
);
create unique index payment_of_booking on payment (business_id, booking_id) where booking_id is not null;
create unique index payment_by_request on payment (business_id, request_key) where request_key is not null;
create index payment_latest on payment (business_id, asked_at desc);

-- Where it can be paid, or was: one row for each link that we have asked a vendor for, written before the vendor is asked. `desk` is our own counter.
create table payment_link (
    business_id    uuid        not null,
    payment_id     uuid        not null,
    number         integer     not null check (number > 0),
    vendor         text        not null,
    state          text        not null check (state in ('OPENING', 'OPEN', 'CLOSED', 'PAID')),
    vendor_name    text,                    -- what the vendor calls it
    url            text,
    vendor_payment text,                    -- what the vendor calls the money that came by it
    opened_at      timestamptz not null,
    expires_at     timestamptz not null,
    primary key (business_id, payment_id, number)
);
create index payment_link_by_money on payment_link (business_id, vendor, vendor_payment) where vendor_payment is not null;

-- What is given back, written before the vendor is asked.
create table payment_refund (
    business_id    uuid        not null,
    payment_id     uuid        not null,
    number         integer     not null check (number > 0),
    vendor         text        not null,
    vendor_payment text,
    amount         bigint      not null check (amount > 0),
    reason         text        not null,
    asked_at       timestamptz not null,
    tried_at       timestamptz,             -- when the vendor was first asked: until then nothing can have been given back
    done_at        timestamptz,
    primary key (business_id, payment_id, number)
);

-- What became of a payment, step by step.
create table payment_step (
    business_id uuid        not null,
    payment_id  uuid        not null,
    number      integer     not null,
    what        text        not null,
    actor       text        not null,
    detail      text,
    at          timestamptz not null,
    primary key (business_id, payment_id, number)
);

-- What somebody who has no booking is told of a payment is told once.
create unique index message_of_payment on message (business_id, occasion, version)
    where booking_id is null and occasion like 'payment-%';
