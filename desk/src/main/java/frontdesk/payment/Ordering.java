package frontdesk.payment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.What;
import frontdesk.store.Database;
import frontdesk.wording.Tongue;

/**
 * Asks for what somebody orders. Within a call there is one order: another takes its place once the vendor has closed the link of the former, so that never
 * two can be paid, and what was paid before is left out of it.
 */
record Ordering(Database database, Businesses businesses, Desks desks, Till till, LinkWork work) {
    /** No call lasts longer; what was ordered before in a conversation in writing is another order. */
    private static final Duration ONE_CALL = Duration.ofHours(12);

    private static final String CHANGED = "The order was changed.";

    /** Asked for twice by one request it is asked for once. */
    Optional<Payment> order(Order order) {
        if (desks.of(order.business()).isEmpty()) {
            return Optional.empty();
        }
        var payment = payment(order, order.amount(), order.purpose());
        return Optional.of(database.transaction(handle -> {
            boolean first = till.ask(handle, payment, order.request(), order.actor(), true);
            String request = order.request();
            return first || request == null
                    ? payment
                    : new PaymentRows(handle)
                            .ofRequest(order.business(), request)
                            .orElseThrow();
        }));
    }

    /** The same for the one order of its call. */
    OrderOutcome orderInCall(Order order) {
        if (desks.of(order.business()).isEmpty()) {
            return new OrderOutcome.Nobody();
        }
        OrderOutcome outcome = database.transaction(handle -> placed(handle, order));
        if (outcome instanceof OrderOutcome.Underway(Payment former)) {
            try {
                work.close(former);
            } catch (OutsideTrouble trouble) {
                return new OrderOutcome.Unknown();
            }
            outcome = database.transaction(handle -> placed(handle, order));
        }
        return outcome;
    }

    /** Underway where the vendor has not said yet that the former cannot be paid any more. */
    private OrderOutcome placed(Handle handle, Order order) {
        List<Payment> before = new PaymentRows(handle)
                .ordered(
                        order.business(),
                        Objects.requireNonNull(order.call()),
                        till.clock().instant().minus(ONE_CALL));
        Money total = order.amount();
        Optional<Payment> same = same(handle, order, before);
        if (same.isPresent()) {
            return new OrderOutcome.Asked(same.get(), less(total, same.get().amount()), false);
        }
        Money paid = paid(before, total);
        return paid.minor() > total.minor()
                ? new OrderOutcome.Paid(paid)
                : payable(handle, before)
                        .<OrderOutcome>map(OrderOutcome.Underway::new)
                        .orElseGet(() -> inPlaceOf(handle, before, order, paid));
    }

    private static Optional<Payment> same(Handle handle, Order order, List<Payment> before) {
        Optional<Payment> repeated =
                new PaymentRows(handle).ofRequest(order.business(), Objects.requireNonNull(order.request()));
        return repeated.filter(one -> one.state() == State.DUE && before.contains(one));
    }

    private static Optional<Payment> payable(Handle handle, List<Payment> before) {
        return before.stream()
                .filter(one -> one.state() == State.DUE)
                .filter(one -> new LinkRows(handle).of(one).stream().anyMatch(link -> link.state() == LinkState.OPEN))
                .findFirst();
    }

    private OrderOutcome inPlaceOf(Handle handle, List<Payment> before, Order order, Money paid) {
        boolean changed = withdrawn(handle, before, order.actor());
        if (paid.equals(order.amount())) {
            return new OrderOutcome.Paid(paid);
        }
        var payment = payment(order, less(order.amount(), paid), purpose(order, paid));
        String request = Objects.requireNonNull(order.request());
        new PaymentRows(handle).forget(order.business(), request);
        till.ask(handle, payment, request, order.actor(), true);
        return new OrderOutcome.Asked(payment, paid, changed);
    }

    /** What was not paid is not wanted any more: money that comes all the same goes back. False where there is none. */
    private boolean withdrawn(Handle handle, List<Payment> before, String actor) {
        List<Payment> unpaid = before.stream()
                .filter(one -> one.state() == State.DUE || one.state() == State.LAPSED)
                .toList();
        unpaid.forEach(one -> till.stands(handle, one, State.WITHDRAWN, What.WITHDRAWN, actor, CHANGED));
        return !unpaid.isEmpty();
    }

    /** What the business does not want any more counts as paid. */
    private static Money paid(List<Payment> before, Money total) {
        long minor = before.stream()
                .filter(one -> one.state() == State.PAID || one.state() == State.WAIVED)
                .map(Payment::amount)
                .filter(amount -> amount.currency().equals(total.currency()))
                .mapToLong(Money::minor)
                .sum();
        return new Money(minor, total.currency());
    }

    private static Money less(Money total, Money part) {
        return new Money(total.minor() - part.minor(), total.currency());
    }

    private String purpose(Order order, Money paid) {
        if (paid.minor() == 0) {
            return order.purpose();
        }
        Business business = businesses.find(order.business()).orElseThrow();
        Tongue tongue = Tongue.of(business.language());
        String rest =
                tongue.part("payment.rest-of", Map.of("purpose", order.purpose(), "money", tongue.writtenMoney(paid)));
        return Order.shortened(rest);
    }

    private Payment payment(Order order, Money amount, String purpose) {
        return new Payment(
                PaymentId.next(),
                order.business(),
                null,
                purpose,
                order.phone(),
                order.call(),
                amount,
                State.DUE,
                till.clock().instant(),
                null,
                null);
    }
}
