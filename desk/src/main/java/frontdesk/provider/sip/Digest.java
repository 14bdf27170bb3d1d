package frontdesk.provider.sip;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Digest authentication (RFC 7616, RFC 8760): proves that one knows a password without saying it.
 *
 * @param algorithm {@code MD5} or {@code SHA-256}
 * @param qop {@code auth}, or null as in the oldest form
 */
record Digest(
        String realm,
        String nonce,
        String algorithm,
        @Nullable String qop) {

    /** Empty where the challenge asks for what we cannot do. */
    static Optional<Digest> of(String realm, String nonce, @Nullable String algorithm, @Nullable String qop) {
        String known = algorithm == null ? "MD5" : algorithm.toUpperCase(Locale.ROOT);
        boolean auth =
                qop != null && java.util.Arrays.asList(qop.split("[ ,]+")).contains("auth");
        if (!known.equals("MD5") && !known.equals("SHA-256") || qop != null && !qop.isBlank() && !auth) {
            return Optional.empty();
        }
        return Optional.of(new Digest(realm, nonce, known, auth ? "auth" : null));
    }

    /** @param count how often this nonce was used, counting this time */
    String response(String user, String password, String method, String uri, int count, String ourNonce) {
        String who = hash(user + ":" + realm + ":" + password);
        String what = hash(method + ":" + uri);
        return qop == null
                ? hash(who + ":" + nonce + ":" + what)
                : hash(String.join(":", who, nonce, "%08x".formatted(count), ourNonce, qop, what));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8),
                other.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasBoth) {
            throw new IllegalStateException(everyJdkHasBoth);
        }
    }
}
