package frontdesk.storefront;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;

/**
 * A customer's own booking.
 *
 * @param news what was just done, or null
 * @param change whether it can be cancelled and moved here
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
        @Nullable String fee,
        boolean over) {
    public boolean stands() {
        return status == Status.CONFIRMED;
    }
}
