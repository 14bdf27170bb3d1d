-- Whether what was said in a call has been fetched from the platform that placed it.
alter table errand_call add column fetched boolean not null default false;
create index errand_call_to_fetch on errand_call (business_id, taken_at) where conversation is not null and not fetched;
