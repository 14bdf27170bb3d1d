-- When an account's providers are called, as JSON; null as usual.
alter table errand_account add column hours json;

-- How many providers are called for one errand at the same time. CALLING with due_at: another one may be called beside.
alter table errand add column at_once integer not null default 1 check (at_once between 1 and 10);
drop index errand_due;
create index errand_due on errand (business_id, due_at, errand_id) where due_at is not null;
