-- By which door a change came in: what staff cancel is settled otherwise than what customers do. Null where it was written down before.
alter table booking_history add column door text;
