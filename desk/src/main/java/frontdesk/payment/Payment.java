package frontdesk.payment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.PhoneNumber;

/**
 * One payment as it stands.
 *
 * <pre>
 *   DUE ──▶ PAID ──▶ RETURNED          given back, in whole or in part
 *    ├────▶ WAIVED                     the business does not want it any more
 *    ├────▶ WITHDRAWN                  the booking was cancelled, or the order changed, before it was paid
 *    ╰────▶ LAPSED ──▶ LATE ──▶ PAID   paid when its time was over: the booking is taken up again,
 *                        ╰────▶ RETURNED   or where its time is gone, everything is given back
 * </pre>
 *
 * @param booking whose deposit it is, or null for something ordered
 * @param purpose what it is paid for, as the one who pays reads it
 * @param phone where the link is sent, or null
 * @param call the conversation in which it was agreed, or null
 * @param payBy when it lapses, or null where nobody waits for it
 * @param trouble what keeps it from being paid or given back, in a sentence, or null
 */
public record Payment(
        PaymentId id,
        BusinessId business,
        @Nullable BookingId booking,
        String purpose,
        @Nullable PhoneNumber phone,
        @Nullable CallId call,
        Money amount,
        State state,
        Instant askedAt,
        @Nullable Instant payBy,
        @Nullable String trouble) {
    /** How it stands. */
    public enum State {
        DUE,
        PAID,
        LATE,
        WAIVED,
        LAPSED,
        WITHDRAWN,
        RETURNED
    }

    /** What can happen to it. */
    public enum What {
        ASKED,
        LINK_OPENED,
        PAID,
        PAID_AT_DESK,
        LAPSED,
        PAID_LATE,
        TAKEN_UP,
        WAIVED,
        WITHDRAWN,
        RESTORED,
        /** Not given back, by the terms of cancelling. */
        KEPT,
        RETURNING,
        RETURNED,
        TROUBLE
    }

    /** One line of its history. */
    public record Step(What what, String actor, @Nullable String detail, Instant at) {}

    /**
     * Where it can be paid, or was.
     *
     * @param vendor by its name among the {@link CardDesk}s, or {@link #DESK}
     * @param account which of the business's accounts there has opened it, or null where nobody knows
     * @param vendorPayment what the vendor calls the money that came by it, or null where none did
     */
    public record Link(
            int number,
            String vendor,
            @Nullable String account,
            LinkState state,
            @Nullable String vendorName,
            @Nullable String url,
            @Nullable String vendorPayment,
            Instant expiresAt) {
        boolean isOpenAt(Instant moment) {
            return state == LinkState.OPEN && expiresAt.isAfter(moment);
        }
    }

    /** OPENING becomes OPEN, and that CLOSED or PAID; what was closed may have been paid all the same. */
    public enum LinkState {
        OPENING,
        OPEN,
        CLOSED,
        PAID
    }

    /** Something that is given back. */
    public record Refund(
            int number,
            String vendor,
            @Nullable String vendorPayment,
            Money amount,
            String reason,
            Instant askedAt,
            @Nullable Instant triedAt,
            @Nullable Instant doneAt) {}

    /** The business's own counter, in place of a vendor. */
    public static final String DESK = "desk";

    /** What is paid first to keep a booking. */
    public boolean deposit() {
        return booking != null;
    }
}
