-- A business as large as they come: years of bookings, and calls with all that hangs on them. Latest first, the numbers are those of the bar.
create temporary table guest as
select n, gen_random_uuid() as id, '+1' || (2125500000 + n) as phone,
    (array['Maria','James','Aisha','Omar','Ingrid','Mateo','Chloe','Daniel','Priya','Samuel','Yuki','Elena','Noah','Fatima','Liam','Sofia','Pavel','Grace','Hugo','Leila'])[1 + n * 7 % 20]
        || ' ' || (array['Hart','Mar','Bren','Kel','Vos','Lind','Ash','Cal','Dor','Fen','Gar','Hol','Jan','Lar','Mor','Nor','Per','Quin','Ros','Sten'])[1 + n / 20 % 20]
        || (array['man','wood','ley','son','berg','field','er','ton','ford','well','land','ham','stone','dale','by','worth','hill','brook','more','gate'])[1 + n / 400 % 20]
        || case when n > 8000 then chr(97 + n / 8000) else '' end as name
from generate_series(1, :bookings / 4) n;
create unique index on guest (n);

insert into person (business_id, person_id, phone, name, email, textable, bookings, first_seen, last_seen)
select ':business', id, phone, name, case when n % 3 > 0 then 'guest' || n || '@example.com' end, n % 40 > 0, 4,
    now() - make_interval(days => 30 + n * 13 % 900), now() - make_interval(mins => n * 47)
from guest;
insert into person_tag (business_id, person_id, tag) select ':business', id, case when n % 200 = 0 then 'VIP' else 'Anxious' end from guest where n % 50 = 0;
insert into person_note (business_id, person_id, id, text, actor, at)
select ':business', id, gen_random_uuid(), 'Prefers mornings, and a text rather than a call.', 'user:desk@example.com', now() - make_interval(days => n % 300) from guest where n % 8 = 0;
insert into person_consent (business_id, person_id, id, purpose, given, source, actor, at)
select ':business', id, gen_random_uuid(), 'MARKETING', n % 3 > 0, 'asked in a call', 'phone', now() - make_interval(days => n % 400) from guest where n % 5 = 0;

create temporary table ring as
select n, gen_random_uuid() as id, g.phone, g.name, g.id as person_id,
    now() - make_interval(secs => 240) - (n * interval '1 day' * 400 / :calls) - make_interval(mins => (n * 7919 % 60)) as at,
    (array['BOOKED','ANSWERED','BOOKED','MOVED','BOOKED','CANCELLED','BOOKED','HANDED_OVER','ANSWERED','BOOKED','MESSAGE_TAKEN','BOOKED','NOT_BOOKED','BOOKED','ABANDONED','ANSWERED','BOOKED','WAITING','BOOKED','FAILED'])[1 + n * 31 % 20] as outcome
from generate_series(1, :calls) n join (select n as whose, id, phone, name from guest) g on g.whose = 1 + n * 101 % (:bookings / 4);
create unique index on ring (n);

insert into call (business_id, id, channel, from_number, to_number, carrier_name, started_at, ended_at, ended_by, reason, disposition)
select ':business', id, case n % 20 when 0 then 'BROWSER' when 1 then 'CHAT' when 2 then 'WHATSAPP' else 'PHONE' end, phone, '+14155550100', 'CA' || md5(n::text), at,
    at + make_interval(secs => 45 + n % 170), 'CALLER', 'hung up', outcome
from ring;

insert into turn (business_id, call_id, number, speaker, text, understood, confidence, interrupted, offset_millis,
    wait_endpointing, wait_ears, wait_brain, wait_tools, wait_voice, wait_transport, at)
select ':business', id, t, case t % 2 when 1 then 'AGENT' else 'CALLER' end,
    (array['Bright Smile, how can I help you?','Hello, this is ' || name || '. I would like to book a cleaning, please.','Of course. Which day would suit you?',
        'Sometime next week, in the morning if you have anything.','I have Tuesday at nine, Tuesday at a quarter past ten or Thursday at half past eight.','Sorry, could you say that again?',
        'Tuesday at nine, Tuesday at a quarter past ten or Thursday at half past eight.','Tuesday at nine is fine. Do you take my insurance?','We take most dental plans. Please bring your insurance card. May I have your number?',
        'It is the one that I am calling from.','Thank you, ' || name || '. You are booked for Tuesday at nine with number ' || n || '.','That is all, thank you. Goodbye.'])[t],
    case when t % 2 = 0 then case when (n + t) % 17 = 0 then 'nothing' else (array['book','time','repeat','take','number','goodbye'])[t / 2] end end,
    case when t % 2 = 0 then 0.6 + (n + t) % 40 / 100.0 else 1 end, (n + t) % 23 = 0, (t - 1) * 6000,
    case when t % 2 = 1 and t > 1 then 320 + n % 80 end, case when t % 2 = 1 and t > 1 then 40 + n % 30 end, case when t % 2 = 1 and t > 1 then 5 + (n * t) % 200 end,
    case when t % 2 = 1 and t > 1 then (n * t) % 40 end, case when t % 2 = 1 and t > 1 then 60 + n % 50 end, case when t % 2 = 1 and t > 1 and n % 2 = 0 then 90 end, at + make_interval(secs => 6 * t)
from ring, generate_series(1, 12) t where t <= 6 + n % 7;

insert into tool_use (business_id, call_id, id, name, arguments, answer, outcome, micros, at)
select ':business', id, gen_random_uuid(), case t when 1 then 'find_times' else 'book' end, '{"service":"cleaning","day":"2026-01-13","part":"morning"}',
    '{"offers":["2026-01-13T09:00","2026-01-13T10:15","2026-01-15T08:30"]}', 'Offered', 1800 + n % 900, at + make_interval(secs => 20 * t)
from ring, generate_series(1, 2) t where outcome in ('BOOKED', 'MOVED', 'NOT_BOOKED') or t = 1;
insert into call_measure (business_id, call_id, waits, said, lost, marks)
select ':business', call_id, coalesce(array_agg(wait order by number) filter (where wait is not null), '{}'), count(*) filter (where speaker = 'CALLER'),
    count(*) filter (where understood = 'nothing'), coalesce(array_agg(distinct understood) filter (where understood = 'book'), '{}')
from (select call_id, number, speaker, understood, wait_endpointing + wait_ears + wait_brain + wait_tools + wait_voice + coalesce(wait_transport, 0) as wait
    from turn where business_id = ':business') t group by call_id;
insert into call_usage (business_id, call_id, what, by_whom, quantity, amount, currency)
select ':business', id, what, by_whom, quantity, quantity * price, case when price is not null then 'USD' end
from ring, (values ('LINE', 'twilio', 120, 0.0085 / 60), ('EARS', 'deepgram nova-3', 40, 0.0077 / 60), ('VOICE', 'elevenlabs eleven_flash_v2_5', 600, 0.00005),
    ('TOKENS_IN', 'gpt-4.1-mini at api.openai.com', 9000, null), ('TOKENS_OUT', 'gpt-4.1-mini at api.openai.com', 300, null)) as used (what, by_whom, quantity, price)
where n % 20 > 2;
insert into call_cost (business_id, call_id, currency, amount, at)
select u.business_id, u.call_id, coalesce(u.currency, 'XXX'), coalesce(sum(u.amount), 0), c.started_at
from call_usage u join call c on c.business_id = u.business_id and c.id = u.call_id where u.business_id = ':business' group by u.business_id, u.call_id, u.currency, c.started_at
on conflict do nothing;
insert into call_sound (business_id, call_id, lost, jitter) select ':business', id, n % 10 / 1000.0, n % 12 from ring where n % 20 > 2;
insert into call_score (business_id, call_id, score, flagged, at) select ':business', id, 40 + n * 37 % 61, n * 37 % 61 < 8, at + interval '5 minutes' from ring;
insert into call_finding (business_id, call_id, criterion, grade, reason, turn)
select ':business', id, c, (array['GOOD','GOOD','GOOD','FAIR','GOOD','POOR'])[1 + (n * 7 + length(c)) % 6], 'As was said in that turn.', 2
from ring, unnest(array['GREETING','UNDERSTANDING','REPAIR','OUTCOME','WAIT','RECORDING']) c;
insert into call_review (business_id, call_id, reviewer, scored, right_score, agrees, note, at)
select ':business', id, 'user:reviewer@example.com', 40 + n * 37 % 61, 40 + n * 37 % 61, n % 5 > 0, 'Listened to it.', at + interval '1 day' from ring where n * 37 % 61 < 8 and n > :calls / 50;
insert into follow_up (business_id, id, call_id, kind, name, phone, words, at, done_at)
select ':business', gen_random_uuid(), id, 'MESSAGE', name, phone, 'Please call me back about the bill.', at, case when n > :calls / 100 then at + interval '1 day' end
from ring where outcome = 'MESSAGE_TAKEN' or n % 90 = 0;
insert into call_report (business_id, call_id, id, disposition, summary, actor, at)
select ':business', id, gen_random_uuid(), 'booked', 'Booked a cleaning.', 'agent:agent_bright_smile', at from ring where n % 10 = 0;

create temporary table entry as
with starts as (
    select r.resource_id, (day + make_interval(mins => 30 * half)) at time zone 'America/New_York' as starts_at
    from resource r, generate_series(current_date + 45, current_date - 3000, interval '-1 day') day, generate_series(16, 33) half
    where r.business_id = ':business' and r.name like 'Dr. %' and extract(isodow from day) < 7
        and abs(hashtext(day::text || half::text || r.resource_id::text)) % 100 < case when day < current_date + 7 then 65 else 30 end
    order by day desc, half, r.resource_id limit :bookings)
select row_number() over (order by starts_at desc, resource_id) as n, gen_random_uuid() as id, resource_id, starts_at, starts_at + interval '30 minutes' as ends_at from starts;
create temporary table visit as
select e.*, g.phone, g.name, g.id as person_id, r.id as call_id,
    case when e.n % 13 = 0 then 'CANCELLED' when e.starts_at > now() then 'CONFIRMED' when e.n % 29 = 0 then 'NO_SHOW' else 'COMPLETED' end as status,
    case when r.id is not null then 'phone' when e.n % 3 = 0 then 'web' else 'user:desk@example.com' end as actor,
    least(e.starts_at - make_interval(hours => 2 + (e.n * 17 % 500)::int), now() - interval '1 minute') as made_at
from entry e left join ring r on r.n * 2 = e.n and r.outcome = 'BOOKED' join guest g on g.n = 1 + e.n * 61 % (:bookings / 4);
create index on visit (n);

insert into booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status, person_id, customer_name, customer_phone, actor, call_id, made_at, version, price, currency)
select ':business', v.id, s.service_id, array[resource_id], starts_at, ends_at, 1, status, person_id, v.name, phone, actor, call_id, made_at, case when status = 'CONFIRMED' then 1 else 2 end, s.n * 1000 + 500, 'USD'
from visit v join (select service_id, row_number() over (order by name) as n, count(*) over () as many from service where business_id = ':business') s on s.n = 1 + v.n % s.many;
insert into booking_history (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, call_id, at)
select ':business'::uuid, id, 1, 'BOOKED', starts_at, ends_at, array[resource_id], actor, call_id, made_at from visit
union all
select ':business'::uuid, id, 2, status, starts_at, ends_at, array[resource_id], 'user:desk@example.com', null, least(now(), greatest(starts_at, made_at)) from visit where status <> 'CONFIRMED';
insert into claim (business_id, booking_id, session_id, resource_id, during)
select ':business', id, id, resource_id, tstzrange(starts_at, ends_at) from visit where status <> 'CANCELLED';

insert into message (business_id, id, phone, body, occasion, booking_id, call_id, version, status, trouble, at)
select ':business', gen_random_uuid(), phone, 'Bright Smile: you are booked for a visit. Reply C to cancel, or change it at https://desk.example.com/b/x1y2z3.', o, id,
    case when o = 'booked' then call_id end, '1', case when n % 60 = 0 then 'FAILED' when n % 7 = 0 then 'SENT' else 'DELIVERED' end,
    case when n % 60 = 0 then 'The number is not in service.' end, case o when 'booked' then made_at else starts_at - interval '1 day' end
from visit, unnest(array['booked', 'reminder']) o where n < :bookings * 4 / 10 and case o when 'booked' then made_at else starts_at - interval '1 day' end < now();
insert into message (business_id, id, phone, body, occasion, version, status, carrier_name, at)
select ':business', gen_random_uuid(), phone, 'Thanks, see you then!', 'received', 'SM' || n, 'RECEIVED', 'SM' || md5(n::text), at + interval '1 hour' from ring where n % 4 = 0;
insert into short_link (business_id, code, about, target, made_at, clicks)
select ':business', 'p' || n, 'booking ' || id, 'https://desk.example.com/b/x', made_at, n % 3 from visit where n < :bookings / 5;
insert into mail (business_id, id, address, subject, body, occasion, booking_id, about, status, at)
select ':business', gen_random_uuid(), 'guest' || n || '@example.com', 'Your visit', 'You are booked.', 'booked', id, 'booking ' || id, 'SENT', made_at from visit where n % 8 = 0 and n < :bookings * 4 / 10;

create temporary table due as select *, gen_random_uuid() as payment_id from visit where n % 12 = 0;
insert into payment (business_id, payment_id, booking_id, purpose, phone, amount, currency, state, asked_at, pay_by)
select ':business', payment_id, id, 'Deposit for your visit', phone, 2500, 'USD', case when starts_at > now() and n % 5 = 0 then 'DUE' when n % 14 = 0 then 'RETURNED' when n % 9 = 0 then 'LAPSED' else 'PAID' end, made_at, starts_at from due;
insert into payment_link (business_id, payment_id, number, vendor, state, vendor_name, opened_at, expires_at)
select ':business', payment_id, 1, 'stripe', 'PAID', 'cs_test_' || n, made_at, made_at + interval '1 day' from due;
insert into payment_step (business_id, payment_id, number, what, actor, at) select ':business', payment_id, s, case s when 1 then 'ASKED' else 'PAID' end, 'stripe', made_at from due, generate_series(1, 2) s;

insert into audit (business_id, id, at, actor, action, subject)
select ':business', gen_random_uuid(), at + interval '1 hour', case n % 3 when 0 then 'user:owner@localhost' else 'user:desk@example.com' end,
    (array['recording listened to','call looked at','contact changed','follow-up done','business changed'])[1 + n % 5], 'call ' || id from ring;
insert into job_given_up (business_id, id, event, listener, payload, attempts, trouble, at)
select ':business', 'given-up-' || n, 'BookingConfirmed', 'booking.text-booked', '{}', 12, 'The carrier did not answer in time.', at from ring where n <= 120;
insert into job (task_name, task_instance, task_data, execution_time, picked, version)
select 'announcement', 'bench-' || n, null, starts_at + interval '300 days', false, 1 from visit where starts_at > now();
insert into waiting (business_id, waiting_id, service_id, party_size, wished_at, first_day, last_day, earliest, latest, customer_name, customer_phone, status, asked_at, actor)
select ':business', gen_random_uuid(), (select service_id from service where business_id = ':business' order by name limit 1), 1, current_date + 3 + time '09:00', current_date + 3, current_date + 10, '08:00', '12:00',
    name, phone, case when n <= 60 then 'WAITING' else 'EXPIRED' end, now() - make_interval(days => n / 10), 'phone' from guest where n <= 600;
insert into business_version (business_id, number, at, actor, before)
select business_id, 1000 + n, now() - make_interval(days => 200 - n), 'user:owner@localhost', jsonb_set(document, '{greeting}', to_jsonb('Bright Smile, hello number ' || n)) from business, generate_series(1, 200) n where business_id = ':business';
insert into call_share (business_id, id, call_id, token_hash, recording, made_by, made_at, expires_at)
select ':business', gen_random_uuid(), id, sha256(':shared'::bytea), false, 'user:owner@localhost', now(), now() + interval '20 days' from ring where n = 100;
insert into hook (business_id, id, url, events, sealed, enabled, made_at)
values (':business', gen_random_uuid(), 'https://example.com/hook', array['booking.confirmed'], '\x00', false, now() - interval '1 year');
insert into hook_delivery (business_id, id, hook_id, event_id, type, subject, body, status, attempts, answer, made_at, settled_at)
select ':business', gen_random_uuid(), (select id from hook where business_id = ':business'), v.n::text, 'booking.confirmed', 'booking ' || v.id, '{"type":"booking.confirmed"}', 'DELIVERED', 1, 200, v.made_at, v.made_at from visit v where v.n < :bookings / 5;
insert into errand (business_id, errand_id, user_phone, user_name, language, service, wished_words, wished, preferences, notes, status, at_once, calendar_word, made_at, actor)
select e.business_id, gen_random_uuid(), e.user_phone, e.user_name, e.language, e.service, e.wished_words, e.wished, e.preferences, e.notes, 'EXHAUSTED', e.at_once, md5(random()::text), now() - make_interval(hours => n), e.actor
from errand e, generate_series(1, 400) n where e.business_id = ':business';
insert into errand_provider (business_id, errand_id, place, name, phone, address, state, attempts)
select ':business', errand_id, p, 'Practice ' || p, '+1415555019' || p, 'Example Street ' || p, 'UNAVAILABLE', 1 from errand, generate_series(1, 4) p where business_id = ':business' and status = 'EXHAUSTED';
