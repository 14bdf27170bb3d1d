-- What a request with an Idempotency-Key was answered, so that it is answered so again and no other request uses its key. Entered before the work
-- is done, with the answer missing; taken away where nothing came of it.
create table first_answer (
    business_id uuid        not null,
    request_key text        not null,
    fingerprint bytea       not null,
    status      smallint,
    head        jsonb,
    body        text,
    made_at     timestamptz not null,
    primary key (business_id, request_key)
);
create index first_answer_by_age on first_answer (business_id, made_at);
