-- What a business was before each change of it, as a whole: who changed what is told by comparing, and can be taken back.
create table business_version (
    business_id uuid        not null,
    number      bigint      not null,
    at          timestamptz not null default now(),
    actor       text        not null,
    before      jsonb       not null,
    -- which change this one takes back, or null
    takes_back  bigint,
    primary key (business_id, number)
);
