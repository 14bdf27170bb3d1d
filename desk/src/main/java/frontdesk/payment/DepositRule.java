package frontdesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingChange;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Limits.Door;
import frontdesk.business.Service;
import frontdesk.business.Terms;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

/** What a booking's terms ask of it: the deposit, by when, and how much of it is given back when it is cancelled. */
final class DepositRule {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** Who comes sooner than this pays when they are here: no link would be open long enough to be worth it. */
    private static final Duration SOONEST = Duration.ofHours(1);

    /** Times that can be said: a quarter of an hour. */
    private static final long ROUND_SECONDS = 900;

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Businesses businesses;
    private final Diary diary;
    private final Function<Booking, LinkWay> ways;

    /** @param ways how whoever booked is sent a link */
    DepositRule(Businesses businesses, Diary diary, Function<Booking, LinkWay> ways) {
        this.businesses = businesses;
        this.diary = diary;
        this.ways = ways;
    }

    boolean asks(BusinessId business) {
        return businesses.find(business).stream()
                .flatMap(known -> known.services().stream())
                .anyMatch(service -> service.terms().deposit() != null);
    }

    /** What is to be paid for it beforehand; empty where nothing is. */
    Optional<Money> amount(Booking booking) {
        Terms.Deposit deposit = terms(booking).deposit();
        if (deposit == null) {
            return Optional.empty();
        }
        PhoneNumber phone = booking.customer().phone();
        int noShows = deposit.afterNoShows() == 0 || phone == null
                ? 0
                : diary.agenda()
                        .noShows(booking.business(), phone, booking.madeAt().minus(REMEMBERED));
        return Optional.ofNullable(deposit.due(booking.partySize(), noShows));
    }

    LinkWay way(Booking booking) {
        return ways.apply(booking);
    }

    /** By when, if it is paid by link; the same whenever it is asked. Empty where no link would arrive, or in time. */
    Optional<Instant> payBy(Booking booking) {
        Instant made = booking.madeAt();
        Instant start = booking.slot().start();
        if (ways.apply(booking) == LinkWay.NONE || start.isBefore(made.plus(SOONEST))) {
            return Optional.empty();
        }
        Terms.Deposit deposit = Objects.requireNonNull(terms(booking).deposit());
        Instant end = made.plus(Objects.requireNonNullElse(deposit.payWithin(), HALF_A_DAY));
        long rounded = -Math.floorDiv(-end.getEpochSecond(), ROUND_SECONDS) * ROUND_SECONDS;
        Instant sayable = Instant.ofEpochSecond(rounded);
        return Optional.of(sayable.isBefore(start) ? sayable : start);
    }

    /**
     * How much of what was paid is given back for a booking that is cancelled: all in time, less the fee later, nothing where there is none. The terms are
     * for those who stay away: whom the business sends away gets everything back.
     */
    Money givenBack(Booking booking, Money paid) {
        Terms.Cancellation cancellation = terms(booking).cancellation();
        if (cancellation == null) {
            return paid;
        }
        BookingChange cancelled = diary.agenda().history(booking.business(), booking.id()).stream()
                .filter(change -> change.what() == BookingChange.What.CANCELLED)
                .reduce((first, last) -> last)
                .orElseThrow();
        Instant free = booking.slot().start().minus(cancellation.freeUntil());
        if (cancelled.door() == Door.STAFF || !cancelled.at().isAfter(free)) {
            return paid;
        }
        Money fee = cancellation.fee();
        long rest = fee != null && fee.currency().equals(paid.currency()) ? Math.max(0, paid.minor() - fee.minor()) : 0;
        return new Money(rest, paid.currency());
    }

    private Terms terms(Booking booking) {
        return businesses
                .find(booking.business())
                .flatMap((Business business) -> business.service(booking.service()))
                .map(Service::terms)
                .orElse(Terms.NONE);
    }
}
