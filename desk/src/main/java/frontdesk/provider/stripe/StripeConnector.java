package frontdesk.provider.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.kernel.OutsideTrouble;

/** What a business enters to be paid through its own Stripe account, and whether Stripe knows the key. */
public final class StripeConnector implements Connector {
    private final StripeRest rest;

    public StripeConnector(URI api) {
        this(api, StripeRest.PATIENCE);
    }

    StripeConnector(URI api, Duration patience) {
        this.rest = new StripeRest(api, patience);
    }

    @Override
    public String vendor() {
        return StripeAccount.VENDOR;
    }

    @Override
    public String title() {
        return "Stripe";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(
                        StripeAccount.KEY,
                        "Secret key",
                        "Developers › API keys: a restricted key that may write Checkout Sessions and Charges and Refunds and read PaymentIntents, or the secret key.",
                        Field.Kind.SECRET,
                        true),
                new Field(
                        StripeAccount.SIGNING,
                        "Signing secret of the webhook",
                        "Developers › Webhooks › your endpoint: it begins with whsec_. While you replace it, enter both with a space between.",
                        Field.Kind.SECRET,
                        true));
    }

    /** Looks at the newest session, which changes nothing. */
    @Override
    public Trial tryOut(Account account) {
        StripeAccount stripe = StripeAccount.of(account);
        if (stripe.signing().stream().anyMatch(secret -> !secret.reveal().startsWith("whsec_"))) {
            return new Trial.Fails(
                    "The signing secret begins with whsec_. Stripe shows it on the page of the webhook.");
        }
        try {
            JsonNode sessions = rest.get(stripe, "/v1/checkout/sessions?limit=1");
            boolean live = stripe.key().reveal().contains("_live_");
            return sessions.path("data").isArray()
                    ? new Trial.Works(live ? "Stripe takes real money with this key." : "Stripe accepts this test key.")
                    : new Trial.Fails("Stripe answered something that we do not understand. Try again later.");
        } catch (OutsideTrouble trouble) {
            return new Trial.Fails(
                    trouble.worthRetrying()
                            ? "Stripe cannot be reached just now. Try again in a minute."
                            : "Stripe does not accept this: " + trouble.getMessage()
                                    + ". Copy the key again, and see what it may do.");
        }
    }
}
