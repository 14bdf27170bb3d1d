-- What can be ordered of a business, and what each costs in the smallest unit of its currency.
create table order_item (
    business_id uuid    not null,
    position    integer not null check (position >= 0),
    name        text    not null,
    price       bigint  not null check (price > 0),
    currency    text    not null,
    primary key (business_id, position)
);
