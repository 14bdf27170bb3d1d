-- The rows of a contact lie side by side, and contacts in the order of their ids, so that a list of all of them is read piece by piece.
create index person_as_contact on person (business_id, coalesce(same_as, person_id));
