package frontdesk.provider.asterisk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

/**
 * How Asterisk and we reach each other.
 *
 * @param secret what its dialplan shows us, as the password of the user {@code frontdesk}
 * @param audioSocketHost the address at which AudioSocket calls are taken: only Asterisk may reach it
 * @param audioSocketPort its port; 0 takes any
 * @param region the country whose numbers are dialled without a prefix, by ISO 3166 code
 * @param ari how calls are placed, or null where none are
 */
public record AsteriskAccount(
        Secret secret,
        String audioSocketHost,
        int audioSocketPort,
        String region,
        @Nullable AriAccount ari) {
    /** Whether a request carries the secret (HTTP Basic, user {@code frontdesk}). */
    boolean opens(@Nullable String authorization) {
        byte[] ours = ("Basic " + basic("frontdesk", secret)).getBytes(StandardCharsets.UTF_8);
        return authorization != null && MessageDigest.isEqual(ours, authorization.getBytes(StandardCharsets.UTF_8));
    }

    static String basic(String user, Secret password) {
        return Base64.getEncoder().encodeToString((user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8));
    }
}
