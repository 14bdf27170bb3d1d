package frontdesk.provider.sip;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

import frontdesk.kernel.Sha256;

/** The nonces that we challenge callers with: each holds when it was made under our seal, so that none has to be remembered. */
final class Nonces {
    static final Duration LIFE = Duration.ofMinutes(2);

    private static final int TIME = 8;
    private static final int SEAL = 16;

    private final byte[] key = new byte[32];
    private final Clock clock;

    Nonces(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    String next() {
        byte[] time = ByteBuffer.allocate(TIME).putLong(clock.millis()).array();
        return HexFormat.of().formatHex(time) + HexFormat.of().formatHex(seal(time));
    }

    /** It is ours, and not too old. */
    boolean holds(String nonce) {
        if (!nonce.matches("[0-9a-f]{" + 2 * (TIME + SEAL) + "}")) {
            return false;
        }
        byte[] bytes = HexFormat.of().parseHex(nonce);
        byte[] time = Arrays.copyOf(bytes, TIME);
        long age = clock.millis() - ByteBuffer.wrap(time).getLong();
        return MessageDigest.isEqual(Arrays.copyOfRange(bytes, TIME, bytes.length), seal(time))
                && age >= 0
                && age <= LIFE.toMillis();
    }

    private byte[] seal(byte[] time) {
        return Arrays.copyOf(Sha256.keyed(key, time), SEAL);
    }
}
