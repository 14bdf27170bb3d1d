package frontdesk.storefront;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;

/**
 * A customer's own booking.
 *
 * @param news what was just done, or null
 * @param change whether it can be cancelled and moved here
 * @param deposit what is to be paid for it, or was; or null
 * @param fee what cancelling costs by now, or null
 */
record YoursView(
        String word,
        Summary summary,
        String name,
        Status status,
        int version,
        @Nullable String news,
        @Nullable String trouble,
        boolean change,
        @Nullable PayView deposit,
        @Nullable String fee,
        boolean over) {
    public boolean stands() {
        return status == Status.CONFIRMED;
    }

    /** Whether what cancelling costs is kept of the deposit. */
    public boolean feeIsPaid() {
        return deposit != null && deposit.paid();
    }

    /** Whether it is kept on the condition that a deposit is paid. */
    public boolean waits() {
        return stands() && deposit != null && deposit.waits();
    }
}
