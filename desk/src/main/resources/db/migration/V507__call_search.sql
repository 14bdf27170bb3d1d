-- Searches of calls that are kept under a name, by one person for themselves or for the whole team.
create table call_search (
    business_id uuid not null,
    search_id   uuid not null,
    -- whose it is; nobody's where it is the team's
    owner       text not null default '',
    name        text not null,
    number      text not null,
    said        text not null,
    outcome     text not null,
    day         text not null,
    primary key (business_id, search_id),
    unique (business_id, owner, name)
);
