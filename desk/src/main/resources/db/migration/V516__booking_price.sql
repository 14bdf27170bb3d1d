-- What a booking cost when it was made, in the smallest unit of its currency, so that a change of the price list changes no figure of before. Bookings of
-- before have none.
alter table booking
    add column price    bigint,
    add column currency text,
    add constraint booking_price_has_currency check ((price is null) = (currency is null));
