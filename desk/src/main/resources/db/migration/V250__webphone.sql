-- What owners said of the telephone on their booking page; as long as nothing was said, visitors may ring from there.
create table webphone (
    business_id uuid    primary key,
    visitors    boolean not null
);
