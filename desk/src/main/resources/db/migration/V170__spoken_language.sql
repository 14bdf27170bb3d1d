-- The language that somebody chose to speak with us, by its tag; null as long as it is the business's own.
alter table person add column language text;
