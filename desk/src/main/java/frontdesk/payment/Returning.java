package frontdesk.payment;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.Refund;
import frontdesk.store.Database;

/** Has vendors give back what is to be given back: each refund is written down as tried before its vendor is asked. */
record Returning(Database database, Desks desks, Till till, Asking asking, Clock clock) {
    /** Gives back what is to be given back by a vendor. */
    void giveBack(Payment payment) {
        for (Refund refund : database.read(handle -> new RefundRows(handle).of(payment))) {
            String money = refund.vendorPayment();
            if (refund.doneAt() == null && money != null) {
                giveBack(payment, refund.number(), money);
            }
        }
    }

    private void giveBack(Payment payment, int number, String money) {
        Optional<Refund> begun = refundBegun(payment, number);
        if (begun.isEmpty()) {
            return;
        }
        Refund refund = begun.get();
        CardDesk desk = desks.named(refund.vendor());
        var repayment = new CardDesk.Repayment(
                payment.business(),
                new Reference(payment.id(), number) + "-back",
                money,
                refund.amount(),
                refund.triedAt());
        asking.ask(payment, link(payment, refund), () -> desk.giveBack(repayment));
        asking.locked(payment, (handle, now) -> till.givenBack(handle, now, refund, refund.vendor()));
    }

    /** Written down before the vendor is asked: as it stood until then, or empty where somebody has done it meanwhile. */
    private Optional<Refund> refundBegun(Payment payment, int number) {
        return database.transaction(handle -> {
            Payment now = new PaymentRows(handle)
                    .lock(payment.business(), payment.id())
                    .orElseThrow();
            var rows = new RefundRows(handle);
            Optional<Refund> waiting = rows.of(now).stream()
                    .filter(refund -> refund.number() == number && refund.doneAt() == null)
                    .findFirst();
            waiting.ifPresent(_ -> rows.tried(now, number, clock.instant()));
            return waiting;
        });
    }

    /** By which the money came; none where it was written down before it was known whose. */
    private @Nullable Link link(Payment payment, Refund refund) {
        return database.read(handle -> new LinkRows(handle).of(payment)).stream()
                .filter(link -> link.vendor().equals(refund.vendor())
                        && Objects.equals(link.vendorPayment(), refund.vendorPayment()))
                .findFirst()
                .orElse(null);
    }
}
