package frontdesk.payment;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;

/**
 * The socket: who takes payments for a business on a page of their own. Every method may be asked again for the same thing and does it once; all throw
 * {@link frontdesk.kernel.OutsideTrouble} where the vendor is away or refuses.
 */
public interface CardDesk {
    /** Its name, the same for ever: rows carry it. {@code stripe} */
    String name();

    /** Whether this business holds an account there. */
    boolean serves(BusinessId business);

    /** By what people tell the account that it holds there from another, without its secrets; empty where it holds none, or nothing tells. */
    default Optional<String> account(BusinessId business) {
        return Optional.empty();
    }

    /** Opens a page on which a bill can be paid, once. */
    Opened open(Bill bill);

    /** Has it not be paid any more, where that can still be, and says how it stands then. */
    Standing close(BusinessId business, String vendorName);

    /**
     * Gives money back.
     *
     * @return what the vendor calls it
     */
    String giveBack(Repayment repayment);

    /**
     * What is to be paid.
     *
     * @param reference by which the vendor tells us of it, and knows a repeated request
     * @param expiresAt when the page closes by itself: between half an hour and a day ahead
     * @param back where the vendor sends the customer afterwards
     */
    record Bill(
            BusinessId business,
            Reference reference,
            Money amount,
            String purpose,
            @Nullable String phone,
            Instant expiresAt,
            String back) {}

    /** A page on which something can be paid. */
    record Opened(String vendorName, String url) {}

    /** How a link stands at the vendor. */
    sealed interface Standing {
        /** Nothing was paid, and nothing can be. */
        record Closed() implements Standing {}

        record Paid(String vendorPayment, Money amount) implements Standing {}

        /** The customer has done their part, and the money is on its way or fails yet. */
        record Underway() implements Standing {}
    }

    /**
     * What is to be given back.
     *
     * @param key the same for every try
     * @param triedAt when it was first tried without knowing what came of it, or null
     */
    record Repayment(
            BusinessId business,
            String key,
            String vendorPayment,
            Money amount,
            @Nullable Instant triedAt) {}
}
