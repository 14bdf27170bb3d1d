package frontdesk.provider.sip;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The arithmetic of SRTP for one direction and one kind of packets: session keys from the master key, the key stream, the proof (RFC 3711, sections 4.1
 * to 4.3, the key derivation rate being zero). Used by one thread.
 */
final class SrtpCipher {
    private static final int BLOCK = 16;
    private static final int HASH = 20;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] salt;
    private final Mac mac;

    /** What the keys are for; the number is the label of the cipher's key, the two after it those of the proof's key and of the salt. */
    enum Use {
        SOUND(0),
        REPORTS(3);

        private final int label;

        Use(int label) {
            this.label = label;
        }
    }

    SrtpCipher(SrtpKey from, Use use) {
        this(
                derived(from.master(), use.label, SrtpKey.KEY),
                derived(from.master(), use.label + 1, HASH),
                derived(from.master(), use.label + 2, SrtpKey.SALT));
    }

    SrtpCipher(byte[] key, byte[] proofKey, byte[] salt) {
        try {
            this.cipher = Cipher.getInstance("AES/CTR/NoPadding");
            this.mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(proofKey, "HmacSHA1"));
        } catch (GeneralSecurityException everyJdkHasBoth) {
            throw new IllegalStateException(everyJdkHasBoth);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.salt = salt;
    }

    /** A session key (section 4.3.1). */
    static byte[] derived(byte[] master, int label, int length) {
        byte[] start = Arrays.copyOf(Arrays.copyOfRange(master, SrtpKey.KEY, SrtpKey.KEY + SrtpKey.SALT), BLOCK);
        start[7] ^= (byte) label;
        try {
            Cipher stream = Cipher.getInstance("AES/CTR/NoPadding");
            stream.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(master, 0, SrtpKey.KEY, "AES"), new IvParameterSpec(start));
            return stream.doFinal(new byte[length]);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Encrypts or decrypts, which is the same, a stretch of these bytes where it stands. */
    void turn(byte[] bytes, int from, int until, int source, long index) {
        ByteBuffer start = ByteBuffer.wrap(Arrays.copyOf(salt, BLOCK));
        start.putInt(4, start.getInt(4) ^ source);
        start.putLong(8, start.getLong(8) ^ index << 16);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(start.array()));
            cipher.doFinal(bytes, from, until - from, bytes, from);
        } catch (GeneralSecurityException theSameLength) {
            throw new IllegalStateException(theSameLength);
        }
    }

    /** That whoever wrote the first bytes of these has the key. */
    byte[] proof(byte[] bytes, int until, int length) {
        mac.update(bytes, 0, until);
        return Arrays.copyOf(mac.doFinal(), length);
    }

    /** The same, with a number that is not in the packet. */
    byte[] proof(byte[] bytes, int until, int rollOver, int length) {
        mac.update(bytes, 0, until);
        mac.update(ByteBuffer.allocate(4).putInt(rollOver).array());
        return Arrays.copyOf(mac.doFinal(), length);
    }

    static boolean same(byte[] proof, byte[] bytes, int from) {
        return MessageDigest.isEqual(proof, Arrays.copyOfRange(bytes, from, from + proof.length));
    }
}
