-- What outside agents report and note, and what their requests were answered.

-- What came of a call, as the agent that held it reports it: added, never changed; the newest stands.
create table call_report (
    business_id    uuid        not null,
    call_id        uuid        not null,
    id             uuid        not null,
    disposition    text        not null,
    summary        text,
    transcript_url text,
    actor          text        not null,
    at             timestamptz not null,
    primary key (business_id, call_id, id)
);

-- What was known of a person before somebody changed it, and since.
create table person_change (
    business_id  uuid        not null,
    person_id    uuid        not null,
    id           uuid        not null,
    name_before  text,
    email_before text,
    name         text        not null,
    email        text,
    actor        text        not null,
    at           timestamptz not null,
    primary key (business_id, person_id, id)
);

-- What a request that did something was answered, so that its repetition is answered the same and does nothing again.
create table tool_answer (
    business_id uuid        not null,
    tool        text        not null,
    request_key text        not null,
    answer      json        not null,
    made_at     timestamptz not null,
    primary key (business_id, tool, request_key)
);
create index tool_answer_by_age on tool_answer (business_id, made_at);
