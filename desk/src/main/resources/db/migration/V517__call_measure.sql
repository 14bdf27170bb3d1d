-- What the page of figures asks of the turns, tools and analysis of a call, kept narrow beside them: for a year it would read hundreds of thousands of turns
-- otherwise. It holds nothing of what anybody said, and stays when that is deleted.
create table call_measure (
    business_id uuid      not null,
    call_id     uuid      not null,
    waits       integer[] not null default '{}',  -- of each answer, in milliseconds, in order
    said        integer   not null default 0,     -- sentences of the caller, where it is noted what was understood
    lost        integer   not null default 0,     -- those of them of which nothing was
    marks       text[]    not null default '{}',  -- by which it shows what the caller wanted and what was done
    passed_for  text,                             -- why the caller was to be passed to a person, the last time
    primary key (business_id, call_id)
);

insert into call_measure (business_id, call_id, waits, said, lost)
select business_id, call_id, coalesce(array_agg(wait order by number) filter (where wait is not null), '{}'),
       count(*) filter (where counts), count(*) filter (where counts and understood = 'nothing')
  from (select business_id, call_id, number, coalesce(understood, 'nothing') as understood,
               speaker = 'CALLER' and bool_or(speaker = 'CALLER' and understood is not null) over (partition by business_id, call_id) as counts,
               wait_endpointing + wait_ears + wait_brain + wait_tools + wait_voice + coalesce(wait_transport, 0) as wait
          from turn) as turns
 group by business_id, call_id;

insert into call_measure (business_id, call_id, marks)
select business_id, call_id, array_agg(distinct mark)
  from (select business_id, call_id, unnest(string_to_array(understood, ', ')) as mark from turn where speaker = 'CALLER'
        union all
        select business_id, call_id, unnest(array[name, outcome]) from tool_use) as shown
 where mark in ('book', 'hold', 'confirm', 'book_appointment', 'create_booking', 'find_time', 'check_availability', 'search_availability', 'Confirmed', 'Booked',
                'move', 'reschedule_appointment', 'update_booking', 'Moved', 'Changed', 'cancel', 'cancel_appointment', 'Cancelled',
                'waiting list', 'wait_for_it', 'Waiting', 'look up', 'ask', 'take_order', 'Ordered',
                'call back', 'leave message', 'take_message', 'Noted', 'person', 'emergency', 'complaint')
 group by business_id, call_id
    on conflict (business_id, call_id) do update set marks = excluded.marks;

-- What an outsider's \u0000 makes unreadable tells nothing.
insert into call_measure (business_id, call_id, passed_for)
select distinct on (business_id, call_id) business_id, call_id, because
  from (select business_id, call_id, id, at, case when position('\u0000' in arguments::text) = 0 then arguments ->> 'because' end as because
          from tool_use where name = 'hand_over') as passed
 where because is not null
 order by business_id, call_id, at desc, id desc
    on conflict (business_id, call_id) do update set passed_for = excluded.passed_for;

insert into call_measure as m (business_id, call_id, marks)
select business_id, call_id, array[mark]
  from (select business_id, call_id,
               case when reason ~ '\m(re ?sched|re ?book|mov|postpon|chang)' then 'move'
                    when reason ~ '\mcancel' then 'cancel'
                    when reason ~ '\m(wait ?list|waiting ?list)' then 'waiting list'
                    when reason ~ '\m(book|appointment|reserv|sched|availab)' then 'book'
                    when reason ~ '\morder' then 'take_order'
                    when reason ~ '\m(call ?back|message|voice ?mail)' then 'call back'
                    when reason ~ '\m(person|human|manager|complain|emergenc)' then 'person'
                    when reason ~ '\m(ask|question|inquir|enquir|info|hour|price|cost|address|direction)' then 'ask'
                    when call_back = 'true' then 'call back' end as mark
          from (select business_id, call_id, regexp_replace(lower(coalesce(collected ->> 'reason', '')), '[^a-z]+', ' ', 'g') as reason,
                       collected ->> 'call_back' as call_back
                  from (select business_id, call_id, case when position('\u0000' in collected::text) = 0 then collected end as collected
                          from call_analysis) as readable) as told) as aimed
 where mark is not null
    on conflict (business_id, call_id) do update set marks = excluded.marks where m.marks = '{}';
