package frontdesk.provider.elevenlabs;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tells ElevenLabs' webhooks from everybody else's: {@code ElevenLabs-Signature: t=<unix seconds>,v0=<hex>}, HMAC-SHA256 under the webhook's secret over
 * {@code <t>.<body>} as received, and not older than half an hour. As in the vendor's own libraries the parts are not trimmed, and a clock of theirs that
 * is ahead of ours is no reason to refuse.
 */
final class ElevenLabsSignature {
    /** The header's name, in lower case. */
    static final String HEADER = "elevenlabs-signature";

    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String TIME = "t=";
    private static final String HASH = "v0=";

    private final Secret secret;
    private final Clock clock;

    ElevenLabsSignature(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    boolean fits(@Nullable String header, byte[] body) {
        if (header == null || secret.isBlank()) {
            return false;
        }
        String time = part(header, TIME).orElse("");
        String hash = part(header, HASH).orElse("");
        return time.matches("[0-9]{1,12}")
                && !Instant.ofEpochSecond(Long.parseLong(time))
                        .isBefore(clock.instant().minus(FRESH))
                && MessageDigest.isEqual(hash(time, body).getBytes(UTF_8), hash.getBytes(UTF_8));
    }

    private static Optional<String> part(String header, String prefix) {
        return Arrays.stream(header.split(",", -1))
                .filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()))
                .findFirst();
    }

    private String hash(String time, byte[] body) {
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
