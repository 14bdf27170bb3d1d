package frontdesk.provider.wire;

import java.security.MessageDigest;
import java.util.Base64;

import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a carrier carries for us from one node to the next, it cannot change: HMAC-SHA256 with the account's key. */
final class Seal {
    private Seal() {}

    /** @param purpose what is sealed for one purpose is not for another */
    static String of(Secret key, String purpose, String text) {
        byte[] seal = Sha256.keyed((purpose + "\n" + key.reveal()).getBytes(UTF_8), text.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    static boolean fits(String seal, Secret key, String purpose, String text) {
        return MessageDigest.isEqual(of(key, purpose, text).getBytes(UTF_8), seal.getBytes(UTF_8));
    }
}
