package frontdesk.provider.stripe;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.Secret;

/**
 * A business's account.
 *
 * @param key its secret key, or one restricted to Checkout sessions, refunds and reading payment intents: {@code sk_…}, {@code rk_…}
 * @param signing what its webhooks may be signed with; several while one is being replaced
 */
public record StripeAccount(Secret key, List<Secret> signing) {
    /** Its name among the accounts that businesses hold elsewhere. */
    public static final String VENDOR = "stripe";

    static final String KEY = "key";
    static final String SIGNING = "webhook-secrets";

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    public StripeAccount {
        signing = List.copyOf(signing);
    }

    /** As it was entered on the page of accounts. */
    public static StripeAccount of(Account account) {
        Secret none = Secret.of("");
        Secret key = Objects.requireNonNullElse(account.secrets().get(KEY), none);
        Secret signing = Objects.requireNonNullElse(account.secrets().get(SIGNING), none);
        return new StripeAccount(
                key,
                BETWEEN.splitAsStream(signing.reveal().strip())
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::of)
                        .toList());
    }
}
