-- The second factor of who signs in. As with the users themselves, these rows are looked up before any business is known.

create table second_factor (
    user_id    uuid        not null primary key references app_user on delete cascade,
    -- sealed with AES-GCM, since codes are made from it
    sealed_key bytea       not null,
    -- null until its user has shown that their telephone makes its codes
    on_since   timestamptz,
    -- the half minute whose code was taken last: no code opens twice
    last_step  bigint      not null
);

create table recovery_code (
    user_id   uuid  not null references app_user on delete cascade,
    -- SHA-256; gone once it has opened
    code_hash bytea not null,
    primary key (user_id, code_hash)
);

create table half_sign_in (
    -- SHA-256 of what the sign-in page carries between password and code
    token_hash bytea       not null primary key,
    user_id    uuid        not null references app_user on delete cascade,
    expires_at timestamptz not null
);

create index half_sign_in_by_user on half_sign_in (user_id);
create index half_sign_in_by_time on half_sign_in (expires_at);
