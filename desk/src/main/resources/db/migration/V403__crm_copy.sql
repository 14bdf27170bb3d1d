-- What was written into lists of customers elsewhere: our own ledger of attempts, since the vendors have no key for repeated requests.
create table crm_copy (
    business_id uuid        not null,
    vendor      text        not null,
    ours        text        not null,
    -- the vendor's name for it; null while nobody knows whether it arrived
    theirs      text,
    begun_at    timestamptz not null,
    primary key (business_id, vendor, ours)
);
