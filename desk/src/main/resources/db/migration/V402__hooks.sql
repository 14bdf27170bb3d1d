-- Who wants to be told by webhook of what happens to a business.
create table hook (
    business_id   uuid        not null,
    id            uuid        not null,
    url           text        not null,
    events        text[]      not null,
    -- with what we sign, sealed with AES-GCM
    sealed        bytea       not null,
    enabled       boolean     not null,
    -- failures in a row; after some of them the endpoint is left alone until then
    failures      integer     not null default 0,
    resting_until timestamptz,
    made_at       timestamptz not null,
    primary key (business_id, id)
);

-- What is told to one of them: kept until it was taken, or given up, and for a while after.
create table hook_delivery (
    business_id  uuid        not null,
    id           uuid        not null,
    hook_id      uuid        not null,
    event_id     text        not null,
    type         text        not null,
    -- of what it tells, such as a booking: what tells of the same is sent in order
    subject      text        not null,
    body         text        not null,
    status       text        not null,
    attempts     integer     not null default 0,
    answer       integer,
    trouble      text,
    made_at      timestamptz not null,
    next_at      timestamptz,
    leased_until timestamptz,
    settled_at   timestamptz,
    primary key (business_id, id),
    unique (business_id, hook_id, event_id)
);

create index hook_delivery_waiting on hook_delivery (business_id, hook_id, subject, id) where status = 'WAITING';
create index hook_delivery_by_hook on hook_delivery (business_id, hook_id, id desc);
create index hook_delivery_settled on hook_delivery (settled_at) where settled_at is not null;
