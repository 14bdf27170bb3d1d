package frontdesk.hooks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Signs as Standard Webhooks 1.0 says: HMAC-SHA256 over {@code id.timestamp.body}, with the bytes that the secret holds in base64 after {@code whsec_}. */
final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    static Secret freshSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Secret.of(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The value of {@code webhook-signature}. */
    static String of(Secret secret, String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length()));
        String signed = "%s.%d.%s".formatted(id, at.getEpochSecond(), body);
        return "v1," + Base64.getEncoder().encodeToString(Sha256.keyed(key, signed.getBytes(UTF_8)));
    }
}
