-- How long the caller waited for the way to the carrier and back, beside the other stages; null for turns of older versions.
alter table turn add column wait_transport integer;
