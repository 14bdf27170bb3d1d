-- Short addresses in our messages: where they lead, and how often they were followed.
create table short_link (
    business_id uuid        not null,
    code        text        not null,
    -- what it was written for: one short address for each message, however often it is told
    about       text        not null,
    target      text        not null,
    made_at     timestamptz not null,
    clicks      integer     not null default 0,
    clicked_at  timestamptz,
    primary key (business_id, code),
    unique (business_id, about)
);

create index short_link_by_code on short_link (code);
