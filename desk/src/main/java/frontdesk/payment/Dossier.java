package frontdesk.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.Step;

/**
 * A payment with all that hangs on it, each the oldest first.
 *
 * @param links what it was asked for by and paid with
 */
public record Dossier(Payment payment, List<Link> links, List<Refund> refunds, List<Step> history) {
    /** The page of the vendor where it can be paid at that moment. */
    public Optional<Link> open(Instant now) {
        return payment.state() != State.DUE
                ? Optional.empty()
                : links.stream().filter(link -> link.isOpenAt(now)).findFirst();
    }

    /** How often it was paid: what came twice goes back by itself. */
    public long timesPaid() {
        return links.stream().filter(link -> link.state() == LinkState.PAID).count();
    }
}
