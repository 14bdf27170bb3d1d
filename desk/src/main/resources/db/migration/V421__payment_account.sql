-- With which of a business's accounts a link was opened, by what people tell it from others: it may be replaced before its money goes back.
alter table payment_link add column account text;
