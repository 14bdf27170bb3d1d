-- calls are found by what was said in them
create index turn_words on turn using gin (to_tsvector('simple', text));
