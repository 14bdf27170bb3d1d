-- Who calls after they were passed over is told so first: looked up at every greeting.
create index waiting_missed on waiting (business_id, customer_phone) where status = 'EXPIRED';
