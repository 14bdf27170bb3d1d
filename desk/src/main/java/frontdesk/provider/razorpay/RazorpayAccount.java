package frontdesk.provider.razorpay;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.Secret;

/**
 * A business's account.
 *
 * @param keyId the name of its API key: {@code rzp_live_…}
 * @param key the API key's secret
 * @param signing what its webhooks may be signed with; several while one is being replaced, since old news keeps the old one
 */
public record RazorpayAccount(String keyId, Secret key, List<Secret> signing) {
    /** Its name among the accounts that businesses hold elsewhere. */
    public static final String VENDOR = "razorpay";

    static final String KEY_ID = "key-id";
    static final String KEY = "key-secret";
    static final String SIGNING = "webhook-secrets";

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    public RazorpayAccount {
        signing = List.copyOf(signing);
    }

    /** As it was entered on the page of accounts. */
    public static RazorpayAccount of(Account account) {
        Secret none = Secret.of("");
        Secret signing = Objects.requireNonNullElse(account.secrets().get(SIGNING), none);
        return new RazorpayAccount(
                account.setting(KEY_ID).orElse(""),
                Objects.requireNonNullElse(account.secrets().get(KEY), none),
                BETWEEN.splitAsStream(signing.reveal().strip())
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::of)
                        .toList());
    }
}
