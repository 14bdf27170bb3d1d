-- A row of person is one way to reach somebody: a telephone number, an e-mail, or both. Rows that are the same person point to the first of them by
-- same_as, so that merging keeps everything and can be undone. Whoever has same_as null is a contact, and the others are further ways to it.
alter table person alter column phone drop not null;
alter table person add column same_as uuid;
alter table person add constraint person_reachable check (phone is not null or email is not null);

create index person_by_contact on person (business_id, same_as) where same_as is not null;
create index person_by_email on person (business_id, lower(email)) where email is not null;

create table person_tag (
    business_id uuid not null,
    person_id   uuid not null,
    tag         text not null,
    primary key (business_id, person_id, tag)
);

create table person_note (
    business_id uuid        not null,
    person_id   uuid        not null,
    id          uuid        not null,
    text        text        not null,
    actor       text        not null,
    at          timestamptz not null,
    primary key (business_id, person_id, id)
);

-- What somebody agreed to or refused: added, never changed; the newest of a purpose stands.
create table person_consent (
    business_id uuid        not null,
    person_id   uuid        not null,
    id          uuid        not null,
    purpose     text        not null,
    given       boolean     not null,
    source      text        not null,
    actor       text        not null,
    at          timestamptz not null,
    primary key (business_id, person_id, id)
);

-- One merging: which rows were moved to another contact, so that they can be moved back.
create table person_merge (
    business_id uuid        not null,
    id          uuid        not null,
    kept        uuid        not null,
    merged      uuid        not null,
    moved       uuid[]      not null,
    actor       text        not null,
    at          timestamptz not null,
    undone_at   timestamptz,
    primary key (business_id, id)
);

create index person_merge_by_kept on person_merge (business_id, kept);

-- Two contacts that somebody has said are not the same, the smaller id first.
create table person_apart (
    business_id uuid not null,
    one         uuid not null,
    other       uuid not null,
    primary key (business_id, one, other)
);
