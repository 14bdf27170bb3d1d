package frontdesk.provider.stripe;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tells Stripe's webhooks from everybody else's: {@code Stripe-Signature: t=<unix seconds>,v1=<hex>}, HMAC-SHA256 under the endpoint's whole secret over
 * {@code <t>.<body>} as received, not older than five minutes. Any of several {@code v1} may fit any of several secrets: both are so while one is replaced.
 */
final class StripeSignature {
    /** The header's name, in lower case. */
    static final String HEADER = "stripe-signature";

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String TIME = "t=";
    private static final String HASH = "v1=";

    private final List<Secret> secrets;
    private final Clock clock;

    StripeSignature(List<Secret> secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean fits(@Nullable String header, byte[] body) {
        if (header == null) {
            return false;
        }
        String time = parts(header, TIME).stream().findFirst().orElse("");
        return time.matches("[0-9]{1,12}")
                && !Instant.ofEpochSecond(Long.parseLong(time))
                        .isBefore(clock.instant().minus(FRESH))
                && secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .map(secret -> hash(secret, time, body))
                        .anyMatch(ours -> parts(header, HASH).stream()
                                .anyMatch(
                                        theirs -> MessageDigest.isEqual(ours.getBytes(UTF_8), theirs.getBytes(UTF_8))));
    }

    private static List<String> parts(String header, String prefix) {
        return Arrays.stream(header.split(",", -1))
                .filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()))
                .toList();
    }

    private static String hash(Secret secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
