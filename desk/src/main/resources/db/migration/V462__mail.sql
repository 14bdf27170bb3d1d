-- E-mails that we sent or shall send.
create table mail (
    business_id  uuid        not null,
    id           uuid        not null,
    address      text        not null,
    subject      text        not null,
    body         text        not null,
    occasion     text        not null,
    -- whom it is for where they are known by a number: a STOP holds for e-mail too
    phone        text,
    booking_id   uuid,
    -- what it is about and which telling of that: one mail for each, however often it is told
    about        text        not null,
    -- for a calendar, where it goes with one: iCalendar with this method
    method       text,
    calendar     text,
    status       text        not null check (status in ('QUEUED', 'SENT', 'FAILED', 'NOT_SENT')),
    trouble      text,
    at           timestamptz not null,
    primary key (business_id, id),
    unique (business_id, occasion, about)
);

create index mail_of_booking on mail (business_id, booking_id);
