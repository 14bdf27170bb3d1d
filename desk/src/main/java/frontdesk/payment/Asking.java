package frontdesk.payment;

import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.payment.Payment.Link;
import frontdesk.store.Database;

/** Asks a vendor about a payment outside of any transaction; what is in the way is shown with the payment until it is over. */
record Asking(Database database, Desks desks, Till till) {

    interface Change {
        void make(Handle handle, Payment now);
    }

    /** Changes it as it stands now, and nobody else does meanwhile. */
    void locked(Payment payment, Change change) {
        database.perform(handle -> change.make(
                handle,
                new PaymentRows(handle).lock(payment.business(), payment.id()).orElseThrow()));
    }

    /** @param link about which of its links it is, or null where it is a new one */
    <T> T ask(Payment payment, @Nullable Link link, Supplier<T> question) {
        try {
            return question.get();
        } catch (OutsideTrouble trouble) {
            String why = trouble.getMessage();
            String whatToDo = link == null || trouble.worthRetrying() ? why : why + elsewhere(payment, link);
            locked(payment, (handle, now) -> till.trouble(handle, now, whatToDo));
            throw trouble;
        }
    }

    /** What to do where another account has opened it than the one that is asked now; blank where it is the same, or nobody knows. */
    private String elsewhere(Payment payment, Link link) {
        String then = link.account();
        String now = desks.find(link.vendor())
                .flatMap(desk -> desk.account(payment.business()))
                .orElse(null);
        return then == null || then.equals(now) ? "" : """
                . It went through another account than the one that is connected now (%s): connect that one again and try once more, or see to it \
                on the pages of %s and note it here.""".formatted(then, link.vendor());
    }
}
