-- one answer to one text, however often it is told
create unique index message_chat_once on message (business_id, call_id, version) where occasion = 'chat';
