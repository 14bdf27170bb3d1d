-- What was said in a call is kept as long as its business wants it to be, and is looked for once.
alter table call add column words_gone boolean not null default false;
