-- The to-do list. Its columns are those of db-scheduler 16, and its rows are whatever is still to be done, for all businesses together:
-- the one table that does not lead with business_id, as the scheduler looks for what is due and not for whom.

create table job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index job_by_execution_time on job (execution_time);
create index job_by_last_heartbeat on job (last_heartbeat) where last_heartbeat is not null;

-- What was tried to the last and did not succeed. It waits here for a person.
create table job_given_up (
    business_id uuid        not null,
    id          text        not null,
    event       text        not null,
    listener    text        not null,
    payload     json        not null,
    attempts    integer     not null,
    trouble     text        not null,
    at          timestamptz not null,
    primary key (business_id, id)
);

create index job_given_up_by_time on job_given_up (business_id, at desc);
