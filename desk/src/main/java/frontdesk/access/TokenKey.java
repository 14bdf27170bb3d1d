package frontdesk.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import frontdesk.store.StartTrouble;

/** The key that seals agent tokens: from the settings, or made once and kept with the data, readable by its owner only. */
public final class TokenKey {
    private static final int BYTES = 32;
    private static final String FILE = "token.key";

    private TokenKey() {}

    /**
     * Finds the key or makes it.
     *
     * @param setting 32 bytes in base64, or empty or blank for the one in the data directory
     */
    public static byte[] from(Optional<String> setting, Path dataDirectory) throws StartTrouble {
        Optional<String> given = setting.map(String::strip).filter(text -> !text.isEmpty());
        if (given.isPresent()) {
            return decoded(given.get(), "FRONTDESK_TOKEN_KEY");
        }
        Path file = dataDirectory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file).strip(), "The key in " + file);
        } catch (IOException trouble) {
            throw new StartTrouble(
                    "The key for agent tokens can neither be read nor made in " + file
                            + ": allow it, or set FRONTDESK_TOKEN_KEY.",
                    trouble);
        }
    }

    private static byte[] decoded(String base64, String where) throws StartTrouble {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, without the text: it may be a key all the same.
        }
        throw new StartTrouble(where + " must be 32 bytes in base64, as \"openssl rand -base64 32\" makes them.");
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
