-- What outsiders told us by webhook, to the letter, before anything is made of it.
create table webhook (
    business_id uuid        not null,
    id          uuid        not null,
    vendor      text        not null,
    -- what the vendor calls it: told twice, it is kept once
    name        text        not null,
    kind        text        not null,
    body        bytea       not null,
    arrived_at  timestamptz not null,
    read_at     timestamptz,
    primary key (business_id, id)
);

-- Not compressed, so that a part of a recording can be read without the whole.
alter table webhook alter column body set storage external;

create unique index webhook_by_name on webhook (business_id, vendor, name);
create index webhook_by_time on webhook (business_id, arrived_at desc);
