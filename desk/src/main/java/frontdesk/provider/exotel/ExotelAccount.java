package frontdesk.provider.exotel;

import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.CallerId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How Exotel shows us who it is: Exotel signs nothing, so the addresses that it calls carry a user and a password of ours.
 *
 * @param region the country whose numbers come without a prefix, by ISO 3166 code
 * @param api how calls are placed, or null where none are
 */
public record ExotelAccount(
        String user,
        Secret password,
        String region,
        @Nullable ExotelApi api) {
    /** Whether a request carries them (HTTP Basic). */
    boolean opens(@Nullable String authorization) {
        String ours = basic(user, password);
        return authorization != null && MessageDigest.isEqual(ours.getBytes(UTF_8), authorization.getBytes(UTF_8));
    }

    /** A number as Exotel writes it; empty where it is withheld, or none. */
    Optional<PhoneNumber> number(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(written -> CallerId.read(written, region));
    }

    static String basic(String user, Secret password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password.reveal()).getBytes(UTF_8));
    }

    /** An address of ours with user and password in it. */
    String at(URI publicUrl, String path) {
        String words = encoded(user) + ":" + encoded(password.reveal());
        String address = publicUrl.toString();
        int host = address.indexOf("://") + 3;
        return address.substring(0, host) + words + "@" + address.substring(host) + path;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, UTF_8).replace("+", "%20");
    }
}
