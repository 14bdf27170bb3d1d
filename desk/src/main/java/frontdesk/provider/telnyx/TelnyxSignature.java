package frontdesk.provider.telnyx;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tells Telnyx's webhooks from everybody else's: {@code telnyx-signature-ed25519} over {@code <telnyx-timestamp>|<body>} as received, and not
 * older than five minutes.
 */
final class TelnyxSignature {
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PublicKey key;
    private final Clock clock;

    /** @throws IllegalArgumentException where the key is none */
    TelnyxSignature(String publicKey, Clock clock) {
        this.key = key(publicKey);
        this.clock = clock;
    }

    boolean fits(@Nullable String timestamp, byte[] body, @Nullable String signature) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(signed, clock.instant()).abs().compareTo(FRESH) > 0) {
            return false;
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update((timestamp + "|").getBytes(UTF_8));
            ed25519.update(body);
            return ed25519.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static PublicKey key(String text) {
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509);
        encoded.writeBytes(Base64.getDecoder().decode(text));
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("not the public key of a Telnyx account", notAKey);
        }
    }
}
