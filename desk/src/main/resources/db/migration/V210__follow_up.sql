-- What callers left for a person to do: messages, voicemail, and the wish to be called back.
create table follow_up (
    business_id uuid        not null,
    id          uuid        not null,
    call_id     uuid,
    kind        text        not null,
    name        text,
    phone       text,
    words       text        not null,
    summary     text,
    at          timestamptz not null,
    -- how often we have called back, and what came of the last time
    tries       integer     not null default 0,
    news        text,
    done_at     timestamptz,
    primary key (business_id, id)
);

create index follow_up_open on follow_up (business_id, at desc) where done_at is null;
create index follow_up_by_call on follow_up (business_id, call_id);
