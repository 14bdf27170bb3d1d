-- Other businesses, each with a diary of its own: what one business reads must not depend on them.
with starts as (
    select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid as business_id,
        ('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid as resource_id,
        current_date + 30 - make_interval(mins => 30 * m) as starts_at
    from generate_series(:first, :last) n, generate_series(1, :each) m),
entries as materialized (select gen_random_uuid() as booking_id, * from starts),
made as (
    insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, customer_name, actor, made_at)
    select business_id, booking_id, resource_id, array[resource_id], starts_at, starts_at + interval '30 minutes', 1, 'CONFIRMED', 'Invented Guest', 'bench', now()
    from entries)
insert into claim (business_id, booking_id, session_id, resource_id, during)
select business_id, booking_id, booking_id, resource_id, tstzrange(starts_at, starts_at + interval '30 minutes') from entries;
