-- How somebody tries their receptionist before callers meet it so: the business as a whole as they would have it, one for each person. Nobody is answered so but they.
create table business_draft (
    business_id uuid        not null,
    actor       text        not null,
    -- by which a trial call names it
    id          uuid        not null,
    document    jsonb       not null,
    at          timestamptz not null default now(),
    primary key (business_id, actor),
    unique (business_id, id)
);
