package frontdesk.payment;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.AuditTrail;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.What;
import frontdesk.payment.PaymentTask.Task;
import frontdesk.store.Database;

/** What people of the business do with a payment by hand; each deed is in the audit trail. */
record Counter(Database database, AuditTrail trail, Desks desks, Till till) {

    boolean waive(BusinessId business, PaymentId payment, String who) {
        return done(business, payment, who, "payment waived", (handle, now) -> {
            if (now.state() != State.DUE) {
                return false;
            }
            till.end(handle, now, State.WAIVED, What.WAIVED, who);
            till.news(handle, now, PaymentNews.What.STANDS, 0);
            return true;
        });
    }

    boolean paid(BusinessId business, PaymentId payment, String who) {
        return done(business, payment, who, "payment taken at the desk", (handle, now) -> {
            if (now.state() != State.DUE) {
                return false;
            }
            var links = new LinkRows(handle);
            int number = links.of(now).size() + 1;
            Instant at = till.clock().instant();
            links.add(now, new Link(number, Payment.DESK, null, LinkState.PAID, null, null, null, at), at);
            till.end(handle, now, State.PAID, What.PAID_AT_DESK, who);
            till.news(handle, now, PaymentNews.What.PAID, 0);
            return true;
        });
    }

    boolean sendAgain(BusinessId business, PaymentId payment, String who) {
        return done(business, payment, who, "payment link sent again", (handle, now) -> {
            // without a telephone nobody would get the link, and the booking would be let go for it
            if (now.state() != State.DUE
                    || now.phone() == null
                    || desks.of(business).isEmpty()) {
                return false;
            }
            boolean open = new LinkRows(handle).of(now).stream().anyMatch(link -> link.state() == LinkState.OPEN);
            if (open) {
                int number = (int) till.clock().instant().getEpochSecond();
                till.news(handle, now, PaymentNews.What.LINK, number);
            } else {
                till.then(handle, now, Task.OPEN);
            }
            return true;
        });
    }

    boolean giveBack(BusinessId business, PaymentId payment, String who) {
        return done(business, payment, who, "payment given back", (handle, now) -> {
            boolean had = now.state() == State.PAID || now.state() == State.RETURNED;
            return had && till.returnLeft(handle, now, now.amount(), who, "The business gives it back.");
        });
    }

    boolean tryAgain(BusinessId business, PaymentId payment, String who) {
        return done(business, payment, who, "payment's refund tried again", (handle, now) -> {
            boolean waits = new RefundRows(handle)
                    .of(now).stream()
                            .anyMatch(refund ->
                                    refund.doneAt() == null && !refund.vendor().equals(Payment.DESK));
            if (waits) {
                till.then(handle, now, Task.GIVE_BACK);
            }
            return waits;
        });
    }

    boolean givenBack(BusinessId business, PaymentId payment, String who) {
        return done(business, payment, who, "payment given back at the desk", (handle, now) -> {
            List<Refund> waiting = new RefundRows(handle)
                    .of(now).stream()
                            .filter(refund -> refund.doneAt() == null)
                            .filter(refund -> refund.vendor().equals(Payment.DESK) || now.trouble() != null)
                            .toList();
            waiting.forEach(refund -> till.givenBack(handle, now, refund, who));
            return !waiting.isEmpty();
        });
    }

    private interface Deed {
        boolean in(Handle handle, Payment now);
    }

    private boolean done(BusinessId business, PaymentId id, String who, String action, Deed deed) {
        return database.transaction(handle -> {
            boolean done = new PaymentRows(handle)
                    .lock(business, id)
                    .map(now -> deed.in(handle, now))
                    .orElse(false);
            if (done) {
                trail.note(handle, business, who, action, "payment " + id);
            }
            return done;
        });
    }
}
