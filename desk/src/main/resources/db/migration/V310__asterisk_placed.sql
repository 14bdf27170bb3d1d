-- Calls that we place come to their sound by the same way as calls that are announced: only the node that placed one knows what to do with it.
alter table asterisk_call add column placed boolean not null default false;
