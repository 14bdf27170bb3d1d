-- Whether somebody who has called and only asked something gets in writing what they asked for.
alter table message_rules add column text_recap boolean not null default false;

-- one text after one such call, however many nodes look for them
create unique index message_recap_once on message (business_id, call_id) where occasion = 'info-recap';
