package frontdesk.provider.razorpay;

import java.io.IOException;
import java.io.InputStream;
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
import frontdesk.kernel.Money;
import frontdesk.kernel.Secret;
import frontdesk.payment.CardNews;
import frontdesk.payment.Deposits;

/** What Razorpay tells: a link paid, cancelled or run out, money given back; each business's account at an address with its short name. */
public final class RazorpayWebhooks implements Vendor {
    private static final String EVENT_ID = "x-razorpay-event-id";
    private static final String PAID = "payment_link.paid";
    private static final String REFUNDED = "refund.processed";
    private static final Set<String> LINKS = Set.of(PAID, "payment_link.cancelled", "payment_link.expired");

    private final Function<String, Optional<BusinessId>> whose;
    private final Function<BusinessId, Optional<RazorpayAccount>> accounts;
    private final Deposits deposits;

    /** @param whose the business of a short name */
    public RazorpayWebhooks(
            Function<String, Optional<BusinessId>> whose,
            Function<BusinessId, Optional<RazorpayAccount>> accounts,
            Deposits deposits) {
        this.whose = whose;
        this.accounts = accounts;
        this.deposits = deposits;
    }

    @Override
    public String name() {
        return RazorpayRest.RAZORPAY;
    }

    @Override
    public Admission judge(Arrival arrival) {
        Optional<BusinessId> business = whose.apply(arrival.addressee());
        List<Secret> secrets =
                business.flatMap(accounts).map(RazorpayAccount::signing).orElse(List.of());
        String header = arrival.header(RazorpaySignature.HEADER).orElse(null);
        if (business.isEmpty() || !new RazorpaySignature(secrets).fits(header, arrival.body())) {
            return new Admission.Refused();
        }
        try {
            JsonNode event = RazorpayRest.JSON.readTree(arrival.body());
            String kind = event.path("event").asText();
            if (kind.isEmpty() || !event.path("payload").isObject()) {
                return new Admission.Unreadable();
            }
            return kind.equals(REFUNDED)
                            || (LINKS.contains(kind) && link(event).reference().isPresent())
                    ? new Admission.Admitted(business.get(), name(arrival, kind, event), kind)
                    : new Admission.Pointless();
        } catch (IOException notJson) {
            return new Admission.Unreadable();
        }
    }

    /** Its id, or where that is missing what it tells, which can be told of one link or refund only once. */
    private static String name(Arrival arrival, String kind, JsonNode event) {
        JsonNode of = kind.equals(REFUNDED)
                ? event.path("payload").path("refund").path("entity")
                : link(event).json();
        return arrival.header(EVENT_ID)
                .orElseGet(() -> kind + " " + of.path("id").asText());
    }

    @Override
    public void read(Handle handle, Delivery delivery, InputStream body) throws IOException {
        news(delivery.kind(), RazorpayRest.JSON.readTree(body))
                .ifPresent(news -> deposits.heard(handle, delivery.business(), RazorpayRest.RAZORPAY, news));
    }

    private static Optional<CardNews> news(String kind, JsonNode event) {
        JsonNode payment = event.path("payload").path("payment").path("entity");
        return switch (kind) {
            case REFUNDED ->
                Optional.of(new CardNews.GivenBack(
                        payment.path("id").asText(),
                        Money.of(
                                payment.path("amount_refunded").asLong(),
                                payment.path("currency").asText("INR"))));
            case PAID ->
                link(event)
                        .reference()
                        .map(reference -> new CardNews.Paid(
                                reference,
                                payment.path("id").asText(),
                                Money.of(
                                        link(event).json().path("amount_paid").asLong(),
                                        link(event).json().path("currency").asText("INR"))));
            default -> link(event).reference().map(CardNews.NotPaid::new);
        };
    }

    private static PaymentLink link(JsonNode event) {
        return new PaymentLink(event.path("payload").path("payment_link").path("entity"));
    }
}
