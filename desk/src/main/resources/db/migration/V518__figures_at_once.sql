-- What the page of figures counts without reading the rows themselves: whom we called, of whom there are few among all callers, and what became of what was written.
create index call_outbound on call (business_id, from_number, started_at) where channel = 'OUTBOUND';
create index message_figures on message (business_id, at) include (route, status) where status <> 'RECEIVED';
