package frontdesk.hooks;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import frontdesk.kernel.BusinessId;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The name of an event: it follows from what happened, so that what is said twice has the same. */
final class EventName {
    private static final int BYTES = 16;

    private EventName() {}

    static String of(BusinessId business, HookEvent event, String subject, String occasion) {
        String happened = String.join("\n", business.toString(), event.type(), subject, occasion);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(happened.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
