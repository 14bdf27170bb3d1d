-- How far an owner has come with setting a business up at the console. Who made a business in another way has no rows here.
create table business_step (
    business_id uuid not null,
    step        text not null,
    done_at     timestamptz not null default now(),
    primary key (business_id, step)
);
