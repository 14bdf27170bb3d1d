package frontdesk.provider.razorpay;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tells Razorpay's webhooks from everybody else's: {@code X-Razorpay-Signature} is the HMAC-SHA256, in hex, of the body as received under the webhook's
 * secret. It carries no time: a second one is known by its event's id.
 */
record RazorpaySignature(List<Secret> secrets) {
    /** The header's name, in lower case. */
    static final String HEADER = "x-razorpay-signature";

    private static final String ALGORITHM = "HmacSHA256";

    boolean fits(@Nullable String header, byte[] body) {
        return header != null
                && secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .anyMatch(secret ->
                                MessageDigest.isEqual(hash(secret, body).getBytes(UTF_8), header.getBytes(UTF_8)));
    }

    private static String hash(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
