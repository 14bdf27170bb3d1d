-- Who may do what. These few rows are looked up before any business is known (by e-mail, by session, by token), so they are the exception to the
-- rule that business_id leads: in a database that is spread over machines they are copied to each.

create table app_user (
    id         uuid        not null primary key,
    email      text        not null unique check (email = lower(email)),
    role       text        not null,
    everywhere boolean     not null,
    salt       bytea       not null,
    iterations integer     not null,
    password   bytea       not null,
    made_at    timestamptz not null
);

create table app_user_business (
    business_id uuid not null,
    user_id     uuid not null references app_user on delete cascade,
    primary key (business_id, user_id)
);

create index app_user_business_by_user on app_user_business (user_id);

create table session (
    -- SHA-256 of what the browser carries
    token_hash bytea       not null primary key,
    user_id    uuid        not null references app_user on delete cascade,
    opened_at  timestamptz not null,
    expires_at timestamptz not null
);

create index session_by_user on session (user_id);

create table sign_in_failure (
    email   text        not null,
    address text        not null,
    at      timestamptz not null
);

create index sign_in_failure_by_email on sign_in_failure (email, address, at);
create index sign_in_failure_by_time on sign_in_failure (at);

create table agent (
    business_id  uuid        not null,
    id           text        not null,
    name         text        not null,
    -- the token, sealed with AES-GCM, since the API hands it back; and its SHA-256, by which its bearer is found
    sealed_token bytea       not null,
    token_hash   bytea       not null unique,
    made_at      timestamptz not null,
    primary key (business_id, id),
    unique (id)
);
