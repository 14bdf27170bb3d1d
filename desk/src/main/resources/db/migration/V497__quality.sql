-- How good a call was, of a hundred: the newest judgement stands.
create table call_score (
    business_id uuid        not null,
    call_id     uuid        not null,
    score       integer     not null check (score between 0 and 100),
    flagged     boolean     not null,              -- a person is to look at it
    at          timestamptz not null,
    primary key (business_id, call_id)
);

create index call_score_worst on call_score (business_id, score, call_id) where flagged;

-- What the score is made of: a verdict for each thing that could be judged.
create table call_finding (
    business_id uuid    not null,
    call_id     uuid    not null,
    criterion   text    not null,                  -- GREETING, UNDERSTANDING …
    grade       text    not null check (grade in ('GOOD', 'FAIR', 'POOR')),
    reason      text    not null,
    turn        integer,                           -- where it shows best
    model       text,                              -- who found it, where it was no rule of ours
    primary key (business_id, call_id, criterion)
);

-- What people think of the score: the newest verdict of each stands.
create table call_review (
    business_id uuid        not null,
    call_id     uuid        not null,
    reviewer    text        not null,
    scored      integer     not null,              -- the score that they saw
    right_score integer     not null check (right_score between 0 and 100),
    agrees      boolean     not null,
    note        text        not null,
    at          timestamptz not null,
    primary key (business_id, call_id, reviewer)
);
