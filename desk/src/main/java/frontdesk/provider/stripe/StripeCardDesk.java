package frontdesk.provider.stripe;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.payment.CardDesk;

/** Takes payments on Stripe's Checkout pages: one session for each link, which closes by itself, can be paid once and carries our reference. */
public final class StripeCardDesk implements CardDesk {
    private static final int LONG_ENOUGH_TO_SHOW_ITS_END = 20;
    private static final String SESSIONS = "/v1/checkout/sessions";

    /** Stripe remembers a key for a day; after that the same request would be another refund. */
    private static final Duration KEY_REMEMBERED = Duration.ofHours(23);

    private final Function<BusinessId, Optional<StripeAccount>> accounts;
    private final StripeRest rest;
    private final Clock clock;

    /** @param accounts what each business has entered, or the house has for all */
    public StripeCardDesk(Function<BusinessId, Optional<StripeAccount>> accounts, URI api, Clock clock) {
        this(accounts, api, StripeRest.PATIENCE, clock);
    }

    StripeCardDesk(Function<BusinessId, Optional<StripeAccount>> accounts, URI api, Duration patience, Clock clock) {
        this.accounts = accounts;
        this.rest = new StripeRest(api, patience);
        this.clock = clock;
    }

    @Override
    public String name() {
        return StripeRest.STRIPE;
    }

    @Override
    public boolean serves(BusinessId business) {
        return accounts.apply(business).isPresent();
    }

    /** Its keys name it nowhere: they are known by their ends. */
    @Override
    public Optional<String> account(BusinessId business) {
        return accounts.apply(business)
                .map(account -> account.key().reveal())
                .filter(key -> key.length() >= LONG_ENOUGH_TO_SHOW_ITS_END)
                .map(key -> "the key that ends in …" + key.substring(key.length() - 4));
    }

    @Override
    public Opened open(Bill bill) {
        Money amount = bill.amount();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("mode", "payment");
        form.put("client_reference_id", bill.reference().toString());
        form.put("expires_at", String.valueOf(bill.expiresAt().getEpochSecond()));
        form.put("success_url", bill.back() + "?back=paid");
        form.put("cancel_url", bill.back());
        form.put("line_items[0][quantity]", "1");
        form.put(
                "line_items[0][price_data][currency]",
                amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT));
        form.put("line_items[0][price_data][unit_amount]", String.valueOf(StripeAmount.of(amount)));
        form.put("line_items[0][price_data][product_data][name]", bill.purpose());
        form.put("payment_intent_data[metadata][frontdesk]", bill.reference().toString());
        JsonNode session = rest.post(held(bill.business()), SESSIONS, form, "link-" + bill.reference());
        return new Opened(text(session, "id"), text(session, "url"));
    }

    @Override
    public Standing close(BusinessId business, String vendorName) {
        StripeAccount account = held(business);
        JsonNode session = session(account, vendorName);
        if (!text(session, "status").equals("open")) {
            return standing(session);
        }
        try {
            JsonNode closed =
                    rest.post(account, SESSIONS + "/" + vendorName + "/expire", Map.of(), "expire-" + vendorName);
            return standing(closed);
        } catch (OutsideTrouble refused) {
            // whoever is asked at its very end has often closed it by then, or it was paid in that moment
            JsonNode since = refused.worthRetrying() ? session : session(account, vendorName);
            if (text(since, "status").equals("open")) {
                throw refused;
            }
            return standing(since);
        }
    }

    private JsonNode session(StripeAccount account, String name) {
        return rest.get(account, SESSIONS + "/" + name + "?expand%5B%5D=payment_intent");
    }

    private static Standing standing(JsonNode session) {
        return text(session, "status").equals("expired")
                ? new Standing.Closed()
                : new CheckoutSession(session).standing();
    }

    @Override
    public String giveBack(Repayment repayment) {
        Instant tried = repayment.triedAt();
        if (tried != null && tried.plus(KEY_REMEMBERED).isBefore(clock.instant())) {
            throw OutsideTrouble.lasting(
                    StripeRest.STRIPE, "it was tried a day ago: see in Stripe whether the money went back");
        }
        JsonNode refund = rest.post(
                held(repayment.business()),
                "/v1/refunds",
                Map.of(
                        "payment_intent",
                        repayment.vendorPayment(),
                        "amount",
                        String.valueOf(StripeAmount.of(repayment.amount()))),
                repayment.key());
        if (refund.path("status").asText().equals("failed")) {
            throw OutsideTrouble.lasting(StripeRest.STRIPE, "the refund failed: give it back in another way");
        }
        return text(refund, "id");
    }

    private StripeAccount held(BusinessId business) {
        return accounts.apply(business)
                .orElseThrow(() -> OutsideTrouble.lasting(StripeRest.STRIPE, "no account is connected"));
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText();
        if (text.isEmpty()) {
            throw OutsideTrouble.passing(StripeRest.STRIPE, "its answer lacks " + field);
        }
        return text;
    }
}
