package frontdesk.storefront;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;

/**
 * What has just been booked in somebody's website: to be looked at, not to be changed.
 *
 * @param word opens this booking
 * @param deposit what is to be paid for it, or was; or null
 */
record BookedView(
        String word,
        Summary summary,
        String name,
        Status status,
        @Nullable PayView deposit) {
    public boolean stands() {
        return status == Status.CONFIRMED;
    }

    public boolean cancelled() {
        return status == Status.CANCELLED;
    }

    /** Whether it is kept on the condition that a deposit is paid. */
    public boolean waits() {
        return stands() && deposit != null && deposit.waits();
    }
}
