package frontdesk.access;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.stream.Collectors;

import frontdesk.kernel.Secret;

/** Letters and digits that people can copy without mistaking one for another (RFC 4648, in groups of eight, which need no padding). */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Base32() {}

    /** @param length a multiple of eight */
    static Secret random(int length) {
        return Secret.of(RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(digit -> String.valueOf(ALPHABET.charAt(digit)))
                .collect(Collectors.joining()));
    }

    static byte[] bytes(Secret text) {
        BigInteger number = text.reveal()
                .chars()
                .mapToObj(letter -> BigInteger.valueOf(ALPHABET.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, digit) -> all.shiftLeft(BITS).or(digit));
        int length = text.reveal().length() * BITS / Byte.SIZE;
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[length];
        int kept = Math.min(length, signed.length);
        System.arraycopy(signed, signed.length - kept, bytes, length - kept, kept);
        return bytes;
    }
}
