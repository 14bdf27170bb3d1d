-- What we telephone for on somebody's behalf. The business is the account that runs errands.

-- How many calls an account may have at once. Whoever takes the next call locks this row first.
create table errand_account (
    business_id   uuid    not null primary key,
    calls_at_once integer not null check (calls_at_once between 1 and 1000)
);

-- For whom errands are run, one row a telephone number; what they prefer is kept for the next time.
create table errand_user (
    business_id uuid not null,
    phone       text not null,
    name        text not null,
    language    text not null,
    preferences json not null,
    primary key (business_id, phone)
);

create table errand (
    business_id   uuid        not null,
    errand_id     uuid        not null,
    user_phone    text        not null,
    user_name     text        not null,
    language      text        not null,
    service       text        not null,
    wished_words  text        not null,
    wished        json        not null,    -- all readings of these words, most likely first
    preferences   json        not null,
    notes         text        not null,
    status        text        not null
        check (status in ('QUEUED', 'CALLING', 'ASKING', 'BOOKED', 'EXHAUSTED', 'STOPPED')),
    due_at        timestamptz,             -- of QUEUED: no call before
    current_call  uuid,                    -- of CALLING
    booked_at     timestamp,               -- on the account's clock, as all that follows of BOOKED
    booked_with   text,
    booked_place  text,
    confirmation  text,
    booked_call   uuid,
    booked_times  integer     not null default 0,
    calendar_word text        not null,    -- the secret part of the address of its calendar
    made_at       timestamptz not null,
    actor         text        not null,
    request_key   text,
    primary key (business_id, errand_id)
);
create unique index errand_by_key on errand (business_id, request_key) where request_key is not null;
create index errand_due on errand (business_id, due_at, errand_id) where status = 'QUEUED';
create index errand_of_user on errand (business_id, user_phone);

-- Whom to call, in this order.
create table errand_provider (
    business_id uuid    not null,
    errand_id   uuid    not null,
    place       integer not null,
    name        text    not null,
    phone       text    not null,
    address     text    not null,
    state       text    not null
        check (state in ('OPEN', 'CALLING', 'UNAVAILABLE', 'UNREACHED', 'BOOKED')),
    attempts    integer not null default 0,
    call_back   boolean not null default false,   -- they wait for the user's answer
    primary key (business_id, errand_id, place)
);

create table errand_call (
    business_id  uuid        not null,
    call_id      uuid        not null,
    errand_id    uuid        not null,
    place        integer     not null,
    conversation text,                            -- what the agent platform calls it
    taker        text        not null,            -- who places it
    state        text        not null check (state in ('PLACING', 'LIVE', 'ENDED')),
    result       text,
    taken_at     timestamptz not null,
    heard_at     timestamptz not null,            -- the last sign of life
    ended_at     timestamptz,
    primary key (business_id, call_id)
);
create unique index errand_call_by_conversation on errand_call (business_id, conversation) where conversation is not null;
create index errand_call_open on errand_call (business_id) where state <> 'ENDED';
create index errand_call_of_errand on errand_call (business_id, errand_id);

-- What a provider offered.
create table errand_offer (
    business_id uuid        not null,
    errand_id   uuid        not null,
    place       integer     not null,
    slot        timestamp   not null,
    call_id     uuid        not null,
    fit         text        not null,
    notes       text        not null,
    at          timestamptz not null,
    primary key (business_id, errand_id, place, slot)
);

-- What the user was asked while a provider held the line.
create table errand_question (
    business_id uuid        not null,
    errand_id   uuid        not null,
    number      integer     not null,
    call_id     uuid        not null,
    place       integer     not null,
    question    text        not null,
    options     json        not null,
    asked_at    timestamptz not null,
    answer_by   timestamptz not null,
    withdrawn   boolean     not null default false,
    answer      text,
    choice      integer,                          -- the place of the option taken, -1 for none of them
    answered_at timestamptz,
    told_at     timestamptz,                      -- when the call heard the answer
    primary key (business_id, errand_id, number)
);

-- Everything that happened, added and never changed.
create table errand_event (
    business_id uuid        not null,
    errand_id   uuid        not null,
    id          uuid        not null,
    at          timestamptz not null,
    actor       text        not null,
    what        text        not null,
    detail      text        not null,
    primary key (business_id, errand_id, id)
);

-- Whom an account calls for a service where the request names nobody.
create table errand_directory (
    business_id uuid    not null,
    service     text    not null,                 -- in lower case
    place       integer not null,
    name        text    not null,
    phone       text    not null,
    address     text    not null,
    primary key (business_id, service, place)
);
