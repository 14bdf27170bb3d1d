-- To which of a business's places somebody will be limited who has been asked to its front desk, by their short names; null for who will not.
alter table invitation add column places text[];
