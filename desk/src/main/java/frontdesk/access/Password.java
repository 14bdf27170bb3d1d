package frontdesk.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import frontdesk.kernel.Secret;

/** A password as it is kept: PBKDF2 with HMAC-SHA-512 (RFC 8018), a salt of its own and the number of iterations it was made with. */
record Password(byte[] salt, int iterations, byte[] hash) {
    /** What OWASP's cheat sheet on password storage asks of PBKDF2-HMAC-SHA512. */
    static final int ITERATIONS = 210_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    /** Stands in for the password of somebody unknown, so that asking takes as long. */
    static Password nobodys(int iterations) {
        return new Password(new byte[SALT_BYTES], iterations, new byte[HASH_BITS / 8]);
    }

    static Password of(Secret clear, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Password(salt, iterations, derived(clear, salt, iterations));
    }

    boolean matches(Secret clear) {
        return MessageDigest.isEqual(hash, derived(clear, salt, iterations));
    }

    private static byte[] derived(Secret clear, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(clear.reveal().toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } finally {
            spec.clearPassword();
        }
    }
}
