-- The texts that answer missed calls, of which there are few among all: what the page of figures asks for.
create index message_missed_call on message (business_id, at) include (call_id, status) where occasion = 'missed-call';
