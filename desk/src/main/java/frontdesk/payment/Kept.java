package frontdesk.payment;

import java.time.Clock;

import org.jdbi.v3.core.Handle;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.booking.MarkOutcome;
import frontdesk.booking.Origin;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.What;

/**
 * The booking that a deposit keeps: let go when the deposit lapses, taken up again when it is paid late. The payment stays locked while the diary is
 * changed, so that the two never disagree; the diary locks nothing of ours.
 */
record Kept(Diary diary, Till till, Clock clock) {
    static final String UNPAID = "The deposit was not paid in time";

    /** The deposit lapsed. */
    void forfeit(Handle handle, Payment payment) {
        var booking = payment.booking();
        if (payment.state() != State.LAPSED || booking == null) {
            return;
        }
        if (diary.agenda()
                .find(payment.business(), booking)
                .filter(this::hasBegun)
                .isPresent()) {
            // nobody is sent away who is here, or was: what is owed is for a person to see to
            till.stands(handle, payment, State.DUE, What.RESTORED, Till.US, "The visit has begun.");
            return;
        }
        var origin = new Origin(Till.US, null, "unpaid " + payment.id());
        switch (diary.cancel(payment.business(), booking, UNPAID, origin)) {
            // also where it was cancelled before: we may have died between the diary's transaction and ours
            case CancelOutcome.Cancelled _, CancelOutcome.AlreadyCancelled _ ->
                till.news(handle, payment, PaymentNews.What.LAPSED, links(handle, payment));
            case CancelOutcome.NoSuchBooking _, CancelOutcome.Stale _ -> {}
        }
    }

    /** What lapsed after a new link was sent is told of once more. */
    private static int links(Handle handle, Payment payment) {
        return new LinkRows(handle).of(payment).size();
    }

    private boolean hasBegun(Booking booking) {
        boolean due = !booking.slot().start().isAfter(clock.instant());
        return booking.status().stands() && (due || booking.status() != Status.CONFIRMED);
    }

    /** The deposit came late. */
    void takeUp(Handle handle, Payment payment) {
        var id = payment.booking();
        if (payment.state() != State.LATE || id == null) {
            return;
        }
        Booking booking = diary.agenda().find(payment.business(), id).orElseThrow();
        if (stands(booking)) {
            till.settle(handle, payment, What.TAKEN_UP, Till.US, PaymentNews.What.TAKEN_UP);
        } else {
            till.stands(handle, payment, State.RETURNED, What.LAPSED, Till.US, "Its time is taken or over.");
            for (Link link : new LinkRows(handle).of(payment)) {
                if (link.state() == LinkState.PAID) {
                    till.giveBack(
                            handle,
                            payment,
                            link.vendor(),
                            link.vendorPayment(),
                            payment.amount(),
                            "Its time was gone.");
                }
            }
            till.news(handle, payment, PaymentNews.What.TOO_LATE, 0);
        }
    }

    /** Whether it stands, or does now that its cancellation was taken back. */
    private boolean stands(Booking booking) {
        if (booking.status() != Status.CANCELLED) {
            return booking.status().stands();
        }
        // What somebody else has cancelled since is not ours to take back.
        boolean ours = diary.agenda()
                .history(booking.business(), booking.id())
                .getLast()
                .actor()
                .equals(Till.US);
        return ours
                && booking.slot().start().isAfter(clock.instant())
                && diary.undo(
                                booking.business(),
                                booking.id(),
                                Origin.of(Till.US).having(booking.version()))
                        instanceof MarkOutcome.Marked;
    }
}
