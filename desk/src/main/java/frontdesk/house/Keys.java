package frontdesk.house;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import frontdesk.accounts.AccountKeys;
import frontdesk.kernel.Sha256;
import frontdesk.store.StartTrouble;
import frontdesk.storefront.BookingLinks;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The house's own secrets: one key from the settings or from a file beside the data, and what is derived from it. */
record Keys(byte[] main) {
    private static final int BYTES = 32;

    /** Takes the key from the settings, or from the file, or makes the file once, readable by its owner only. */
    static Keys open(Optional<String> configured, Path data) throws StartTrouble {
        if (configured.isPresent()) {
            return new Keys(decode(configured.get(), "FRONTDESK_TOKEN_KEY"));
        }
        Path file = data.resolve("key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Path half = Files.createTempFile(
                        data,
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, Base64.getEncoder().encodeToString(fresh));
                Files.move(half, file);
            }
            return new Keys(decode(Files.readString(file), file.toString()));
        } catch (IOException unreadable) {
            throw new StartTrouble(
                    "The installation's key %s cannot be %s: let this user read and write that folder, or name another by FRONTDESK_DATA."
                            .formatted(file, Files.exists(file) ? "read" : "made"),
                    unreadable);
        }
    }

    /** A key for one purpose, so that no secret serves two. */
    byte[] forPurpose(String purpose) {
        return Sha256.keyed(main, purpose.getBytes(UTF_8));
    }

    /**
     * The keys for what businesses' accounts elsewhere keep secret: those of the settings, of which the first writes, and last of all one that follows
     * from the main key, so that nothing has to be set up.
     */
    AccountKeys accountKeys(Optional<List<String>> configured, Optional<Path> file) throws StartTrouble {
        var keys = new ArrayList<byte[]>();
        for (String key : configured.orElse(List.of())) {
            keys.add(decode(key, "FRONTDESK_ACCOUNT_KEYS"));
        }
        if (file.isPresent()) {
            for (String line : lines(file.get())) {
                keys.add(decode(line, file.get().toString()));
            }
        }
        keys.add(forPurpose("accounts"));
        return AccountKeys.of(keys);
    }

    private static List<String> lines(Path file) throws StartTrouble {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new StartTrouble(
                    "The keys of accounts in %s cannot be read: make the file readable, or correct FRONTDESK_ACCOUNT_KEYS_FILE."
                            .formatted(file),
                    unreadable);
        }
    }

    BookingLinks bookingLinks(URI publicUrl) {
        return new BookingLinks(forPurpose("booking links"), publicUrl);
    }

    private static byte[] decode(String text, String where) throws StartTrouble {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new StartTrouble(damaged(where, "something else"), notBase64);
        }
        if (key.length != BYTES) {
            throw new StartTrouble(damaged(where, key.length + " bytes"));
        }
        return key;
    }

    private static String damaged(String where, String holds) {
        return "%s holds %s where 32 bytes in base64 should be: put the right key back. (What was sealed with it, agents' tokens and connected accounts, cannot be opened without it.)"
                .formatted(where, holds);
    }
}
