-- By which way a text goes, and in which language a template of it speaks where it may go by WhatsApp.
alter table message add column route text not null default 'SMS' check (route in ('WHATSAPP', 'TEMPLATE', 'SMS'));
alter table message add column language text;

-- When somebody last wrote on WhatsApp: for a day from then on they may be written to in our own words.
create table whatsapp_heard (
    business_id uuid        not null,
    phone       text        not null,
    at          timestamptz not null,
    primary key (business_id, phone)
);
