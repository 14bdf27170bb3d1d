package frontdesk.provider.wire;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a carrier carries for us from one node to the next, it cannot change: HMAC-SHA256 with the account's key. */
final class Seal {
    private Seal() {}

    /** @param purpose what is sealed for one purpose is not for another */
    static String of(Secret key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((purpose + "\n" + key.reveal()).getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static boolean fits(String seal, Secret key, String purpose, String text) {
        return MessageDigest.isEqual(of(key, purpose, text).getBytes(UTF_8), seal.getBytes(UTF_8));
    }
}
