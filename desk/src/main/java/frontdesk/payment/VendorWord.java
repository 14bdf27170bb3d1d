package frontdesk.payment;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;

/** What a vendor tells of a link, acted on in the transaction that notes it as heard. What is none of ours is nothing. */
record VendorWord(Till till, LinkWork work) {

    void heard(Handle handle, BusinessId business, String vendor, CardNews news) {
        switch (news) {
            case CardNews.Paid(Reference reference, String money, Money amount) ->
                lock(handle, business, reference.payment())
                        .ifPresent(payment -> till.paid(handle, payment, reference.link(), vendor, money, amount));
            case CardNews.NotPaid(Reference reference) ->
                lock(handle, business, reference.payment())
                        .ifPresent(payment -> work.closed(handle, payment, reference.link()));
            case CardNews.GivenBack(String money, Money total) ->
                new LinkRows(handle)
                        .byMoney(business, vendor, money)
                        .flatMap(id -> lock(handle, business, id))
                        .ifPresent(payment -> till.givenBackThere(handle, payment, vendor, money, total));
        }
    }

    private static Optional<Payment> lock(Handle handle, BusinessId business, PaymentId payment) {
        return new PaymentRows(handle).lock(business, payment);
    }
}
