package frontdesk.payment;

import frontdesk.kernel.Money;

/** What became of an order within a call, in which there is one order, however often it is changed. */
public sealed interface OrderOutcome {
    /**
     * It can be paid, or will be in a moment, and nothing else that was ordered in this call can.
     *
     * @param paid what was paid in this call before, which this payment leaves out
     * @param changed whether it takes the place of what was ordered before
     */
    record Asked(Payment payment, Money paid, boolean changed) implements OrderOutcome {}

    /** So much was paid in this call already, as much as is wanted now or more: no link is sent, and nothing is given back. */
    record Paid(Money paid) implements OrderOutcome {}

    /** Somebody is paying what was ordered before, so that it cannot be changed. */
    record Underway(Payment former) implements OrderOutcome {}

    /** Its vendor does not say whether what was ordered before is paid, and it can be yet: nothing was changed. */
    record Unknown() implements OrderOutcome {}

    /** Nobody takes payments for this business. */
    record Nobody() implements OrderOutcome {}
}
