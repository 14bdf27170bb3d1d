-- Several bookings that a diary of record is asked about together: written before it is asked, gone with the transaction that settles all of them.
create table asked_together (
    business_id uuid        not null,
    group_id    uuid        not null,
    -- after this whoever asked is taken for dead
    lapses_at   timestamptz not null,
    -- none of them is to stand, here or there
    undone      boolean     not null default false,
    primary key (business_id, group_id)
);
