-- The secret part of the address of the calendar that holds all of a user's appointments.
alter table errand_user add column calendar_word text;
update errand_user set calendar_word = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
alter table errand_user alter column calendar_word set not null;
create unique index errand_user_by_calendar on errand_user (business_id, calendar_word);
