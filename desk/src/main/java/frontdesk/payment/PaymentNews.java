package frontdesk.payment;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PaymentId;

/**
 * Something became of a payment that whoever pays wants to hear: announced in the transaction that did it.
 *
 * @param number which link, or which refund
 */
public record PaymentNews(BusinessId business, PaymentId payment, What what, int number) {
    /** What is told. */
    public enum What {
        /** It can be paid by this link. */
        LINK,
        /** No link can be sent to whoever is to pay, and a person has to see to it. */
        UNREACHED,
        PAID,
        /** The booking stands, and nothing has to be paid for that. */
        STANDS,
        /** The booking was let go. */
        LAPSED,
        /** Paid when the booking was let go, which stands again. */
        TAKEN_UP,
        /** Paid when the time was gone: everything is given back. */
        TOO_LATE,
        /** This refund is on its way. */
        RETURNED
    }
}
