-- A call that Asterisk's dialplan announced: whose it is when its sound arrives, once, and what the dialplan is told when it is over.
create table asterisk_call (
    business_id uuid not null,
    call_name uuid not null,
    caller text,
    dialled text not null,
    announced_at timestamptz not null,
    taken_at timestamptz,
    next_step text,
    primary key (business_id, call_name)
);
create index asterisk_call_by_name on asterisk_call (call_name);
create index asterisk_call_by_age on asterisk_call (announced_at);
