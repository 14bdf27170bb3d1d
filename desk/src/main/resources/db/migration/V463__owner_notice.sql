-- What a business's owner wants to hear of, where, and whether at once or once a day.
create table owner_notice (
    business_id uuid   primary key,
    events      text[] not null,
    way         text   not null check (way in ('SMS', 'WHATSAPP', 'EMAIL')),
    address     text   not null,
    -- on the business's own clock; null where each is told at once
    digest_at   time
);

-- What there was to hear: kept once, told once.
create table owner_news (
    business_id uuid        not null,
    event       text        not null,
    about       text        not null,
    line        text        not null,
    at          timestamptz not null,
    told        boolean     not null,
    primary key (business_id, event, about)
);

create index owner_news_untold on owner_news (business_id, at) where not told;
