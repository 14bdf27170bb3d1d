-- Whom we answer for. A business is read as a whole and replaced as a whole, and no query looks inside its hours or its answers: so it is one
-- document. Services and resources have rows of their own as well, since bookings refer to them long after they left the document.

-- The directory: who is meant by a number or a short name. It is small and lies whole on every node of a spread database, which is why it alone
-- may have unique keys that do not lead with business_id.
create table business (
    business_id uuid primary key,
    slug        text not null unique,
    number      text unique,
    name        text not null,
    document    jsonb not null,
    changed_at  timestamptz not null default now()
);

create table service (
    business_id uuid not null,
    service_id  uuid not null,
    name        text not null,
    retired     boolean not null default false,
    primary key (business_id, service_id)
);

create table resource (
    business_id uuid not null,
    resource_id uuid not null,
    name        text not null,
    retired     boolean not null default false,
    primary key (business_id, resource_id)
);
