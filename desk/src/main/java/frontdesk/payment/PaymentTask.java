package frontdesk.payment;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PaymentId;

/** Something that is to be done about a payment outside the transaction that decided it. */
record PaymentTask(BusinessId business, PaymentId payment, Task task) {
    /** What is to be done. */
    enum Task {
        /** Ask the vendor for a link. */
        OPEN,
        /** Its time is over: ask the vendor how it stands, then let it lapse. */
        END,
        /** It is not wanted any more: close its links. */
        CLOSE,
        /** Let go the booking that it was to keep. */
        FORFEIT,
        /** Take the booking up again. */
        TAKE_UP,
        /** Give back what is to be given back. */
        GIVE_BACK
    }
}
