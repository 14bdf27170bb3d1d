-- Until when an outside calendar has asked to be left alone, whoever is in a hurry.
alter table calendar_join add column left_alone_until timestamptz;
