-- What an account's plan allows besides: so many calls at once while errands wait for long.
alter table errand_account add column burst integer;
update errand_account set burst = calls_at_once;
alter table errand_account alter column burst set not null;
alter table errand_account add check (burst >= calls_at_once);
