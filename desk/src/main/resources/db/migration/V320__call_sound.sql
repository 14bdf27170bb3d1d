-- How well the two sides of a call heard each other, as its line measured it; null where the other side told nothing of it.
create table call_sound (
    business_id  uuid             not null,
    call_id      uuid             not null,
    lost         double precision not null,
    jitter       integer          not null,
    lost_there   double precision,
    jitter_there integer,
    round_trip   integer,
    primary key (business_id, call_id)
);
