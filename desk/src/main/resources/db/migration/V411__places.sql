-- To which of a business's places somebody at its front desk is limited, by their short names; null for who is not.
alter table app_user_business add column places text[];
