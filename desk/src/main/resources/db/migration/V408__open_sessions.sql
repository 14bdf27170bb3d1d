-- What somebody is shown of their own sessions, so that they can end one.
alter table session add column id uuid not null default gen_random_uuid();
-- in words, such as: Firefox on Linux
alter table session add column browser text not null default '';

-- Programs that signed in before this are let in no more.
alter table app_user add column signed_out_at timestamptz;
