package frontdesk.accounts;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import frontdesk.access.Seal;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The keys that encrypt accounts' secrets: the first writes, all of them read, so that a key can be replaced while the desk runs. */
public final class AccountKeys {
    private static final byte[] PURPOSE = "frontdesk account key".getBytes(UTF_8);
    private static final int NAME_BYTES = 4;

    private final Map<String, Seal> seals = new LinkedHashMap<>();

    private AccountKeys(List<byte[]> keys) {
        keys.forEach(key -> seals.putIfAbsent(name(key), new Seal(key)));
    }

    /** @param keys at least one, 32 bytes each; the first writes */
    public static AccountKeys of(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("accounts want a key");
        }
        return new AccountKeys(keys);
    }

    /** What rows call the key that writes. */
    String writing() {
        return seals.keySet().iterator().next();
    }

    Seal writer() {
        return seals.values().iterator().next();
    }

    /** The key that rows call so; empty where it was taken away. */
    Optional<Seal> reader(String name) {
        return Optional.ofNullable(seals.get(name));
    }

    /** Follows from the key, so that nobody has to number them, and tells nothing of it. */
    private static String name(byte[] key) {
        return HexFormat.of().formatHex(Sha256.of(PURPOSE, key), 0, NAME_BYTES);
    }
}
