-- What somebody may do is said for each business by itself. app_user.role is what they may do everywhere, and null for who is let into some businesses only.
alter table app_user_business add column role text;
update app_user_business b set role = u.role from app_user u where u.id = b.user_id;
alter table app_user_business alter column role set not null;
alter table app_user alter column role drop not null;
update app_user set role = null where not everywhere;
alter table app_user drop column everywhere;

-- When they were last here, within some minutes: their sessions tell it only as long as they last.
alter table app_user add column here_at timestamptz;

-- Who has been asked to come in and has not come yet. As with the users themselves, a row is looked up before any business is known, by what its link carries.
create table invitation (
    business_id uuid        not null,
    id          uuid        not null,
    email       text        not null check (email = lower(email)),
    role        text        not null,
    -- SHA-256 of what the link carries
    word_hash   bytea       not null unique,
    inviter     text        not null,
    expires_at  timestamptz not null,
    primary key (business_id, id),
    unique (business_id, email)
);
