package frontdesk.payment;

import frontdesk.kernel.Money;

/** What a vendor tells of a link of ours, in whatever order and however often. */
public sealed interface CardNews {
    /** @param vendorPayment what the vendor calls the money, to give it back by */
    record Paid(Reference reference, String vendorPayment, Money amount) implements CardNews {}

    /** It ran out, was closed, or the money did not come in the end. */
    record NotPaid(Reference reference) implements CardNews {}

    /**
     * Money was given back, by us or by somebody at the vendor's own pages.
     *
     * @param total all that was given back of it so far
     */
    record GivenBack(String vendorPayment, Money total) implements CardNews {}
}
