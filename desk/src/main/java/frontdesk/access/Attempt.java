package frontdesk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

/**
 * One try to sign in elsewhere, which the browser that began it carries, sealed, until it comes back.
 *
 * @param state shows that who comes back is who was sent (RFC 6749, 10.12)
 * @param nonce shows that what is told was told for this try
 * @param verifier shows that who brings the code is who began (RFC 7636)
 * @param next where they wanted to go
 */
public record Attempt(String state, String nonce, Secret verifier, Instant until, String next) {
    private static final int WORD = 48;

    static Attempt fresh(Instant until, String next) {
        return new Attempt(
                Base32.random(WORD).reveal(), Base32.random(WORD).reveal(), Base32.random(WORD), until, next);
    }

    /** What the provider is shown of the verifier at first: its SHA-256. */
    public String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier.reveal()));
    }

    Secret written() {
        return Secret.of(
                String.join("\n", state, nonce, verifier.reveal(), Long.toString(until.getEpochSecond()), next));
    }

    static Attempt read(Secret written) {
        String[] lines = written.reveal().split("\n", 5);
        return new Attempt(
                lines[0], lines[1], Secret.of(lines[2]), Instant.ofEpochSecond(Long.parseLong(lines[3])), lines[4]);
    }

    /** Compared in constant time. */
    boolean isOf(String someState) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.UTF_8), someState.getBytes(StandardCharsets.UTF_8));
    }
}
