package frontdesk.provider.razorpay;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.kernel.OutsideTrouble;

/** What a business enters to be paid through its own Razorpay account, and whether Razorpay knows the key. */
public final class RazorpayConnector implements Connector {
    private final RazorpayRest rest;

    public RazorpayConnector() {
        this(RazorpayRest.API, RazorpayRest.PATIENCE);
    }

    RazorpayConnector(URI api, Duration patience) {
        this.rest = new RazorpayRest(api, patience);
    }

    @Override
    public String vendor() {
        return RazorpayAccount.VENDOR;
    }

    @Override
    public String title() {
        return "Razorpay";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(
                        RazorpayAccount.KEY_ID,
                        "Key id",
                        "Account & Settings › API keys: it begins with rzp_live_ or rzp_test_.",
                        Field.Kind.TEXT,
                        true),
                new Field(
                        RazorpayAccount.KEY,
                        "Key secret",
                        "Razorpay shows it once, when the key is made.",
                        Field.Kind.SECRET,
                        true),
                new Field(
                        RazorpayAccount.SIGNING,
                        "Secret of the webhook",
                        "What you typed under Account & Settings › Webhooks. While you replace it, enter both with a space between.",
                        Field.Kind.PASSWORD,
                        true));
    }

    /** Looks for a link that nobody has made. */
    @Override
    public Trial tryOut(Account account) {
        RazorpayAccount razorpay = RazorpayAccount.of(account);
        try {
            rest.get(razorpay, "/v1/payment_links?reference_id=none");
            return new Trial.Works(
                    razorpay.keyId().contains("_live_")
                            ? "Razorpay takes real money with this key."
                            : "Razorpay accepts this test key.");
        } catch (OutsideTrouble trouble) {
            return new Trial.Fails(
                    trouble.worthRetrying()
                            ? "Razorpay cannot be reached just now. Try again in a minute."
                            : "Razorpay does not accept this: " + trouble.getMessage()
                                    + ". Copy key id and secret again.");
        }
    }
}
