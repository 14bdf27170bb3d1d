-- The accounts that a business holds elsewhere, one a vendor. What may be seen is in settings; every value of secrets is sealed (AES-256-GCM, a
-- nonce of its own in front), bound to business, vendor and name, with the key that key_id names.
create table account (
    business_id  uuid        not null,
    vendor       text        not null,
    settings     jsonb       not null,
    key_id       text        not null,
    secrets      jsonb       not null,
    connected_at timestamptz not null,
    primary key (business_id, vendor)
);

create index account_by_vendor on account (vendor, business_id);
