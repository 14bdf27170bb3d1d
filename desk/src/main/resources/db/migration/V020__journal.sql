-- What happened. No foreign keys: an entry is written while a caller waits, and must not fail because another one is missing.

create table call (
    business_id  uuid        not null,
    id           uuid        not null,
    channel      text        not null,
    from_number  text,
    to_number    text,
    carrier_name text,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    ended_by     text,
    reason       text,
    disposition  text,
    recording    text,
    primary key (business_id, id)
);

create unique index call_by_carrier_name on call (business_id, carrier_name) where carrier_name is not null;
create index call_by_time on call (business_id, started_at desc);
create index call_open on call (business_id, started_at) where ended_at is null;

create table turn (
    business_id     uuid             not null,
    call_id         uuid             not null,
    number          integer          not null,
    speaker         text             not null,
    text            text             not null,
    understood      text,
    confidence      double precision not null,
    interrupted     boolean          not null,
    offset_millis   bigint           not null,
    wait_endpointing integer,
    wait_ears        integer,
    wait_brain       integer,
    wait_tools       integer,
    wait_voice       integer,
    at              timestamptz      not null,
    primary key (business_id, call_id, number)
);

create table tool_use (
    business_id uuid        not null,
    call_id     uuid        not null,
    id          uuid        not null,
    name        text        not null,
    -- json rather than jsonb: kept to the letter, and an outsider's \u0000 is no reason to lose the entry
    arguments   json        not null,
    answer      json        not null,
    outcome     text        not null,
    micros      bigint      not null,
    at          timestamptz not null,
    primary key (business_id, call_id, id)
);

create table call_state (
    business_id uuid        not null,
    call_id     uuid        not null,
    state       text        not null,
    kept_at     timestamptz not null,
    primary key (business_id, call_id)
);

create table audit (
    business_id uuid        not null,
    id          uuid        not null,
    at          timestamptz not null,
    actor       text        not null,
    action      text        not null,
    subject     text        not null,
    primary key (business_id, id)
);

create index audit_by_time on audit (business_id, at desc);
