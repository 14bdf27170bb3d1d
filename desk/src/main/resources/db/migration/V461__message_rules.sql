-- How a business writes to its customers; who has no row here does it the usual way.
create table message_rules (
    business_id      uuid      primary key,
    -- on the business's own clock; the same twice where there are no quiet hours
    quiet_from       time      not null,
    quiet_to         time      not null,
    -- how many minutes before a booking its customer is reminded
    reminder_minutes integer[] not null,
    text_missed      boolean   not null,
    whatsapp_first   boolean   not null,
    mail_last        boolean   not null,
    -- where they are asked to say how it was, or null where nobody is asked
    review_link      text
);

-- one text after one missed call, however many nodes look for them
create unique index message_missed_once on message (business_id, call_id) where occasion = 'missed-call';
