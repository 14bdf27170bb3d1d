-- What the page of figures asks for: the mails and the short addresses of some days.
create index mail_by_time on mail (business_id, at desc);
create index short_link_by_time on short_link (business_id, made_at);
