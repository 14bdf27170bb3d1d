package frontdesk.storefront;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.kernel.Money;
import frontdesk.page.Clockface;
import frontdesk.payment.Deposits;
import frontdesk.payment.Due;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.State;

/**
 * What somebody has to pay, as they see it.
 *
 * @param until by when, or null where nobody waits for it
 * @param link the vendor's page, or null where none is open
 * @param returned what has been given back or is on its way, or null
 * @param over whether its time has run out
 */
record PayView(
        String purpose,
        String amount,
        State state,
        boolean deposit,
        @Nullable String until,
        @Nullable String link,
        @Nullable String returned,
        boolean over) {

    static PayView of(Payment payment, Deposits deposits, Clockface clock, Business business) {
        Words words = Words.in(clock.language());
        String region = business.region();
        Instant until = payment.payBy();
        long returned = deposits.refunds(payment).stream()
                .map(Refund::amount)
                .mapToLong(Money::minor)
                .sum();
        var currency = payment.amount().currency();
        return new PayView(
                payment.purpose(),
                words.price(payment.amount(), region),
                payment.state(),
                payment.deposit(),
                until == null ? null : clock.when(until),
                deposits.openLink(payment).map(Payment.Link::url).orElse(null),
                returned == 0 ? null : words.price(new Money(returned, currency), region),
                until != null && until.isBefore(clock.now()));
    }

    /** What is to be paid for a booking, also in the moment before it has been asked for; or null. */
    static @Nullable PayView of(Booking booking, Deposits deposits, Clockface clock, Business business) {
        return deposits.of(business.id(), booking.id())
                .map(payment -> of(payment, deposits, clock, business))
                .or(() -> deposits.due(booking).map(due -> awaited(due, clock, business)))
                .orElse(null);
    }

    /** What is about to be asked for. */
    private static PayView awaited(Due due, Clockface clock, Business business) {
        return new PayView(
                "",
                Words.in(clock.language()).price(due.amount(), business.region()),
                State.DUE,
                true,
                clock.when(due.payBy()),
                null,
                null,
                false);
    }

    public boolean due() {
        return state == State.DUE;
    }

    /** Whether something is kept only on the condition that it is paid. */
    public boolean waits() {
        return due() && until != null;
    }

    public boolean paid() {
        return state == State.PAID || state == State.LATE;
    }
}
