package frontdesk.provider.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.inbox.TimedSignature;
import frontdesk.kernel.Secret;

/** Tells Stripe's webhooks from everybody else's: {@code Stripe-Signature} under the endpoint's whole secret, not older than five minutes. */
record StripeSignature(List<Secret> secrets, Clock clock) {
    /** The header's name, in lower case. */
    static final String HEADER = "stripe-signature";

    private static final TimedSignature SIGNED = new TimedSignature("v1", Duration.ofMinutes(5));

    boolean fits(@Nullable String header, byte[] body) {
        return SIGNED.fits(header, body, secrets, clock.instant());
    }
}
