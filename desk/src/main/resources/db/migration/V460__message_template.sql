-- What a business writes in its own words, for one occasion and in one language; what is not here is written in ours.
create table message_template (
    business_id uuid        not null,
    occasion    text        not null,
    language    text        not null,
    body        text        not null,
    changed_at  timestamptz not null,
    primary key (business_id, occasion, language)
);
