-- What the platform whose agent held a call made of it: the newest stands.
create table call_analysis (
    business_id uuid        not null,
    call_id     uuid        not null,
    platform    text        not null,
    title       text,
    sentiment   text,
    success     boolean,
    language    text,
    seconds     integer     not null,
    credits     integer,
    price       numeric,
    -- json rather than jsonb: kept to the letter
    collected   json        not null,
    evaluated   json        not null,
    at          timestamptz not null,
    primary key (business_id, call_id)
);
