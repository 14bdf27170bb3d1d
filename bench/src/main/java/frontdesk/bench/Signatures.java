package frontdesk.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How vendors sign what they tell. */
final class Signatures {
    private Signatures() {}

    /** {@code t=<now>,v1=<hex>} under the endpoint's secret, as Stripe ({@code v1}) and ElevenLabs ({@code v0}) have it. */
    static String timed(String secret, String version, byte[] body) {
        String now = Long.toString(Instant.now().getEpochSecond());
        byte[] signed = new byte[now.length() + 1 + body.length];
        System.arraycopy((now + ".").getBytes(UTF_8), 0, signed, 0, now.length() + 1);
        System.arraycopy(body, 0, signed, now.length() + 1, body.length);
        return "t=" + now + "," + version + "=" + HexFormat.of().formatHex(mac("HmacSHA256", secret, signed));
    }

    static byte[] mac(String algorithm, String secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** As PostgreSQL writes it. */
    static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
