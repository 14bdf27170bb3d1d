-- How often the secret address of a calendar was withdrawn: it is part of what we sign.
create table calendar_link (
    business_id uuid    not null,
    whose       text    not null,              -- a resource's id, or all
    withdrawn   integer not null,
    primary key (business_id, whose)
);
