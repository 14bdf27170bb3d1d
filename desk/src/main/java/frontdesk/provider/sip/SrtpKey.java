package frontdesk.provider.sip;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one side encrypts its sound with, as a session description tells it: {@code a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:…} (SDES, RFC 4568).
 *
 * @param tag by which an answer says which one of an offer it takes
 * @param master the master key and after it the master salt
 */
record SrtpKey(int tag, SrtpSuite suite, byte[] master) {
    static final int KEY = 16;
    static final int SALT = 14;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** With session parameters such as {@code UNENCRYPTED_SRTP} it would be another thing, and a marker of the key's (MKI) in each packet we do not know. */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?i)([0-9]{1,9})\\s+([A-Z0-9_]+)\\s+inline:([A-Za-z0-9+/]{40})(\\|[0-9^]+)?(\\s+(KDR=0|WSH=[0-9]+))*\\s*");

    static SrtpKey fresh(int tag, SrtpSuite suite) {
        byte[] master = new byte[KEY + SALT];
        RANDOM.nextBytes(master);
        return new SrtpKey(tag, suite, master);
    }

    /** Empty where it is one that we cannot use. */
    static Optional<SrtpKey> read(String attribute) {
        Matcher written = ATTRIBUTE.matcher(attribute);
        return written.matches()
                ? SrtpSuite.named(written.group(2))
                        .map(suite -> new SrtpKey(
                                Integer.parseInt(written.group(1)),
                                suite,
                                Base64.getDecoder().decode(written.group(3))))
                : Optional.empty();
    }

    String attribute() {
        return tag + " " + suite + " inline:" + Base64.getEncoder().encodeToString(master);
    }

    /** Whatever number it goes by. */
    boolean sameAs(SrtpKey other) {
        return suite == other.suite && Arrays.equals(master, other.master);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SrtpKey that && tag == that.tag && sameAs(that);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(master);
    }

    /** Not the key itself. */
    @Override
    public String toString() {
        return "SrtpKey[" + tag + " " + suite + "]";
    }
}
