package frontdesk.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The codes that an authenticator app shows: six digits, another every half minute (TOTP, RFC 6238, with HMAC-SHA-1 as all apps have it). */
final class TimeCode {
    private static final String HMAC = "HmacSHA1";
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /** How many half minutes a telephone's clock may be ahead or behind. */
    private static final int TOLERANCE = 1;

    private TimeCode() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** The code of one half minute. */
    static String of(Secret key, long step) {
        byte[] hash = hash(Base32.bytes(key), step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    /** The half minute about now of which this is the code. */
    static OptionalLong stepOf(String code, Secret key, Instant now) {
        byte[] given = code.getBytes(US_ASCII);
        return LongStream.rangeClosed(step(now) - TOLERANCE, step(now) + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(of(key, step).getBytes(US_ASCII), given))
                .findFirst();
    }

    private static byte[] hash(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
