-- Texts that we sent, shall send or received. The phone is the other side's.
create table message (
    business_id  uuid        not null,
    id           uuid        not null,
    phone        text        not null,
    body         text        not null,
    occasion     text        not null,
    booking_id   uuid,
    call_id      uuid,
    version      text        not null,
    status       text        not null
        check (status in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED', 'NOT_SENT', 'RECEIVED')),
    carrier_name text,
    trouble      text,
    -- set before the text is first handed to the carrier: a later try then asks the carrier before it sends again
    tried_at     timestamptz,
    at           timestamptz not null,
    primary key (business_id, id),
    -- one text for one booking, occasion and version, however often the event is told
    unique (business_id, booking_id, occasion, version)
);

create index message_latest on message (business_id, at desc);

-- a carrier that repeats itself is heard once
create unique index message_received_once on message (business_id, carrier_name) where status = 'RECEIVED';
