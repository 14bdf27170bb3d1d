-- What a person says came of a call, beside what was noted when it ended.
alter table call
    add column corrected    text,
    add column corrected_by text,
    add column corrected_at timestamptz;
