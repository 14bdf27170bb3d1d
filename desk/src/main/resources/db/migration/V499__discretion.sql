-- Whose call had its names and numbers hidden, by whom, the last time.
create table call_redaction (
    business_id uuid        not null,
    call_id     uuid        not null,
    actor       text        not null,
    at          timestamptz not null,
    primary key (business_id, call_id)
);

-- Links by which somebody without an account looks at one call. The word in the link is kept only as its SHA-256.
create table call_share (
    business_id uuid        not null,
    id          uuid        not null,
    call_id     uuid        not null,
    token_hash  bytea       not null,
    recording   boolean     not null,              -- whether the call may be heard, too
    made_by     text        not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    looks       integer     not null default 0,
    looked_at   timestamptz,
    primary key (business_id, id)
);

create unique index call_share_by_token on call_share (business_id, token_hash);
-- who comes with a link names no business
create index call_share_token on call_share (token_hash);
create index call_share_by_call on call_share (business_id, call_id, made_at desc);
