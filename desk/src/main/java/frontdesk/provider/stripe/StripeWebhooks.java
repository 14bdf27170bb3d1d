package frontdesk.provider.stripe;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Handle;

import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.inbox.Delivery;
import frontdesk.inbox.Vendor;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.payment.CardNews;
import frontdesk.payment.Deposits;

/** What Stripe tells: paid, failed yet, run out, given back; each business's account at an address with its short name. */
public final class StripeWebhooks implements Vendor {
    private static final Set<String> SESSIONS = Set.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired");
    private static final String REFUNDED = "charge.refunded";

    private final Function<String, Optional<BusinessId>> whose;
    private final Function<BusinessId, Optional<StripeAccount>> accounts;
    private final Deposits deposits;
    private final Clock clock;

    /** @param whose the business of a short name */
    public StripeWebhooks(
            Function<String, Optional<BusinessId>> whose,
            Function<BusinessId, Optional<StripeAccount>> accounts,
            Deposits deposits,
            Clock clock) {
        this.whose = whose;
        this.accounts = accounts;
        this.deposits = deposits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return StripeRest.STRIPE;
    }

    @Override
    public Admission judge(Arrival arrival) {
        Optional<BusinessId> business = whose.apply(arrival.addressee());
        List<Secret> secrets =
                business.flatMap(accounts).map(StripeAccount::signing).orElse(List.of());
        String header = arrival.header(StripeSignature.HEADER).orElse(null);
        if (business.isEmpty() || !new StripeSignature(secrets, clock).fits(header, arrival.body())) {
            return new Admission.Refused();
        }
        try {
            JsonNode event = StripeRest.JSON.readTree(arrival.body());
            String id = event.path("id").asText();
            String type = event.path("type").asText();
            boolean readable =
                    !id.isEmpty() && event.path("data").path("object").isObject();
            return !readable
                    ? new Admission.Unreadable()
                    : ours(type, event) ? new Admission.Admitted(business.get(), id, type) : new Admission.Pointless();
        } catch (IOException notJson) {
            return new Admission.Unreadable();
        }
    }

    /** The same account may sell other things in other ways. */
    private static boolean ours(String type, JsonNode event) {
        return type.equals(REFUNDED)
                || (SESSIONS.contains(type) && session(event).reference().isPresent());
    }

    @Override
    public void read(Handle handle, Delivery delivery, InputStream body) throws IOException {
        JsonNode event = StripeRest.JSON.readTree(body);
        news(delivery.kind(), event)
                .ifPresent(news -> deposits.heard(handle, delivery.business(), StripeRest.STRIPE, news));
    }

    private static Optional<CardNews> news(String type, JsonNode event) {
        if (type.equals(REFUNDED)) {
            JsonNode charge = event.path("data").path("object");
            return Optional.of(new CardNews.GivenBack(
                    charge.path("payment_intent").asText(),
                    StripeAmount.money(
                            charge.path("amount_refunded").asLong(),
                            charge.path("currency").asText())));
        }
        CheckoutSession session = session(event);
        return switch (type) {
            case "checkout.session.expired", "checkout.session.async_payment_failed" ->
                session.reference().map(CardNews.NotPaid::new);
            // gone through to its end, and the money comes later: there is nothing to tell yet
            default ->
                session.paid()
                        ? session.reference()
                                .map(reference ->
                                        new CardNews.Paid(reference, session.paymentIntent(), session.amount()))
                        : Optional.empty();
        };
    }

    private static CheckoutSession session(JsonNode event) {
        return new CheckoutSession(event.path("data").path("object"));
    }
}
