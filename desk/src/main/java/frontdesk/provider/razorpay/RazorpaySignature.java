package frontdesk.provider.razorpay;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tells Razorpay's webhooks from everybody else's: {@code X-Razorpay-Signature} is the HMAC-SHA256, in hex, of the body as received under the webhook's
 * secret. It carries no time: a second one is known by its event's id.
 */
record RazorpaySignature(List<Secret> secrets) {
    /** The header's name, in lower case. */
    static final String HEADER = "x-razorpay-signature";

    boolean fits(@Nullable String header, byte[] body) {
        return header != null
                && secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .anyMatch(secret ->
                                MessageDigest.isEqual(hash(secret, body).getBytes(UTF_8), header.getBytes(UTF_8)));
    }

    private static String hash(Secret secret, byte[] body) {
        return HexFormat.of().formatHex(Sha256.keyed(secret.reveal().getBytes(UTF_8), body));
    }
}
