package frontdesk.provider.exotel;

import java.security.MessageDigest;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How Exotel shows us who it is: Exotel signs nothing, so the addresses in its flow carry a user and a password of ours.
 *
 * @param region the country whose numbers come without a prefix, by ISO 3166 code
 */
public record ExotelAccount(String user, Secret password, String region) {
    /** Whether a request carries them (HTTP Basic). */
    boolean opens(@Nullable String authorization) {
        String ours = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password.reveal()).getBytes(UTF_8));
        return authorization != null && MessageDigest.isEqual(ours.getBytes(UTF_8), authorization.getBytes(UTF_8));
    }
}
