-- What we have made for a business on a platform that runs agents: each part by our own name of it (tool/book_appointment, agent/reception) and by the
-- platform's. Only what stands here is ever changed or deleted there. A part without the platform's id is being made: who was interrupted finds it again.
create table agent_part (
    business_id uuid        not null,
    platform    text        not null,              -- elevenlabs
    name        text        not null,
    vendor_id   text,
    fingerprint text        not null,              -- SHA-256 of what was last sent
    sealed      bytea,                             -- what the platform says once: the secret with which it signs reports, sealed with AES-GCM
    made_at     timestamptz not null,
    primary key (business_id, platform, name)
);

-- Reports come with the platform's id alone, before any business is known.
create index agent_part_by_vendor on agent_part (platform, vendor_id) where vendor_id is not null;

-- Who brings a platform up to date takes this first, so that nobody makes a part twice. It lapses by itself, should they die.
create table agent_sync (
    business_id uuid        not null,
    platform    text        not null,
    holder      uuid        not null,
    taken_until timestamptz not null,
    primary key (business_id, platform)
);
