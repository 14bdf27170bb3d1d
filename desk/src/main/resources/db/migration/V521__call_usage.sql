-- What a call used up, and what that came to: reckoned by the prices of the day it was written on, or as a vendor has told it. It holds nothing of what anybody said,
-- and stays when that is deleted.
create table call_usage (
    business_id uuid    not null,
    call_id     uuid    not null,
    what        text    not null,  -- LINE, EARS, VOICE …
    by_whom     text    not null,  -- the carrier's or the engine's name; here: this machine
    quantity    numeric,           -- null where only what it came to was told
    amount      numeric,           -- null where nobody has said what it costs
    currency    text,              -- XXX, which is no currency, where nobody is paid
    told        boolean not null default false,
    primary key (business_id, call_id, what, by_whom)
);

-- The same in one sum for each currency, for figures: in XXX, and of nothing, stands here what has no price.
create table call_cost (
    business_id uuid        not null,
    call_id     uuid        not null,
    currency    text        not null,
    amount      numeric     not null,
    at          timestamptz not null,  -- when the call began
    primary key (business_id, call_id, currency)
);
create index call_cost_figures on call_cost (business_id, at) include (currency, amount);

insert into call_usage (business_id, call_id, what, by_whom, quantity, amount, currency, told)
select business_id, call_id, 'AGENT', platform, credits, price, case when price is not null then 'USD' end, price is not null
  from call_analysis
 where credits is not null or price is not null;

insert into call_cost (business_id, call_id, currency, amount, at)
select u.business_id, u.call_id, coalesce(u.currency, 'XXX'), coalesce(u.amount, 0), c.started_at
  from call_usage u join call c on c.business_id = u.business_id and c.id = u.call_id;
