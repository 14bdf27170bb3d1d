-- Until when who places an account's calls has asked to be left alone, whoever is in a hurry.
alter table errand_account add column left_alone_until timestamptz;
