package frontdesk.inbox;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How several vendors sign: {@code t=<unix seconds>,<scheme>=<hex>}, HMAC-SHA256 under a whole secret over {@code <t>.<body>} as received. As in the
 * vendors' own libraries the parts are not trimmed, and a clock of theirs that is ahead of ours is no reason to refuse.
 *
 * @param scheme what stands before a hash: {@code v1}
 * @param fresh how old one may be
 */
public record TimedSignature(String scheme, Duration fresh) {
    /** Whether any of its hashes, of which there may be several, fits any of these secrets: both are so while one is replaced. */
    public boolean fits(@Nullable String header, byte[] body, List<Secret> secrets, Instant now) {
        if (header == null) {
            return false;
        }
        String time = parts(header, "t").stream().findFirst().orElse("");
        return time.matches("[0-9]{1,12}")
                && !Instant.ofEpochSecond(Long.parseLong(time)).isBefore(now.minus(fresh))
                && secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .map(secret -> hash(secret, time, body))
                        .anyMatch(ours -> parts(header, scheme).stream()
                                .anyMatch(
                                        theirs -> MessageDigest.isEqual(ours.getBytes(UTF_8), theirs.getBytes(UTF_8))));
    }

    private static List<String> parts(String header, String name) {
        return Arrays.stream(header.split(",", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .toList();
    }

    private static String hash(Secret secret, String time, byte[] body) {
        return HexFormat.of()
                .formatHex(Sha256.keyed(secret.reveal().getBytes(UTF_8), (time + ".").getBytes(UTF_8), body));
    }
}
