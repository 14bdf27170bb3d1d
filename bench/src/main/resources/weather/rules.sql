-- What is true of a diary that has told everybody everything: each rule is a query for what breaks it.

create temporary view told as
select b.*, p.payment_id, p.state as paying,
    (select max(h.at) from booking_history h where h.business_id = b.business_id and h.booking_id = b.booking_id and h.what = 'MOVED') as moved_at
from booking b left join payment p using (business_id, booking_id);

create temporary view text_of as
select business_id, booking_id, occasion, at from message where booking_id is not null;

-- rule: who has a booking that stands was told so
select booking_id from told b where status = 'CONFIRMED' and (paying is null or paying = 'PAID')
    and not exists (select from text_of t where t.booking_id = b.booking_id and t.occasion = 'booked')

-- rule: who has one that is to be paid for was sent where
select booking_id from told b where status = 'CONFIRMED' and paying = 'DUE'
    and not exists (select from text_of t where t.booking_id = b.booking_id and t.occasion = 'payment-link')

-- rule: who has one that was moved was told so afterwards
select booking_id from told b where status = 'CONFIRMED' and moved_at is not null
    and not exists (select from text_of t where t.booking_id = b.booking_id and t.occasion in ('booked', 'moved') and t.at >= b.moved_at)

-- rule: who has one that was cancelled was told so
select booking_id from told b where status = 'CANCELLED'
    and not exists (select from text_of t where t.booking_id = b.booking_id and t.occasion = 'cancelled')

-- rule: who gave an address was mailed that it stands
select booking_id from told b where status = 'CONFIRMED' and customer_email is not null and (paying is null or paying = 'PAID')
    and not exists (select from mail m where m.booking_id = b.booking_id and m.occasion = 'booked')

-- rule: a deposit is asked for wherever the service wants one, and nowhere else
select booking_id from told b join (select business_id, s ->> 'id' as service, s -> 'terms' -> 'deposit' as deposit
        from business, jsonb_array_elements(document -> 'services') s) services
    on services.business_id = b.business_id and services.service = b.service_id::text
where (services.deposit is not null and services.deposit <> 'null') <> (paying is not null) and b.status = 'CONFIRMED'

-- rule: the deposit of what stands is due or paid, and of what was cancelled it is not
select booking_id || ' ' || status || ' ' || paying from told
where paying is not null and (status = 'CONFIRMED') <> (paying in ('DUE', 'PAID'))

-- rule: what was paid for something cancelled was given back
select payment_id from told where status = 'CANCELLED' and exists (select from payment_link l where l.payment_id = told.payment_id and l.state = 'PAID')
    and not exists (select from payment_refund r where r.payment_id = told.payment_id and r.done_at is not null)

-- rule: nothing that was paid for what stands was given back
select r.payment_id from payment_refund r join told using (business_id, payment_id) where status = 'CONFIRMED'

-- rule: whoever pays was told of it, and whoever is given back
select r.payment_id from payment_refund r where not exists (
    select from message m join payment p on p.business_id = m.business_id and p.booking_id = m.booking_id
    where p.payment_id = r.payment_id and m.occasion = 'payment-returned')

-- rule: every text and every mail was taken by whoever carries it
select id || ' ' || status || ' ' || coalesce(trouble, '') from message where status not in ('SENT', 'DELIVERED', 'RECEIVED')
union all
select id || ' ' || status || ' ' || coalesce(trouble, '') from mail where status <> 'SENT'

-- rule: nothing is to be written to the calendar any more, and nothing there is for a person to decide
select booking_id from calendar_echo where done < asked
union all
select booking_id from calendar_flag where settled_at is null

-- rule: everything that was told by webhook was read
select id from webhook where read_at is null

-- rule: nothing was given up
select listener || ': ' || trouble from job_given_up
