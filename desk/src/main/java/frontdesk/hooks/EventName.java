package frontdesk.hooks;

import java.util.HexFormat;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Sha256;

/** The name of an event: it follows from what happened, so that what is said twice has the same. */
final class EventName {
    private static final int BYTES = 16;

    private EventName() {}

    static String of(BusinessId business, HookEvent event, String subject, String occasion) {
        String happened = String.join("\n", business.toString(), event.type(), subject, occasion);
        return HexFormat.of().formatHex(Sha256.of(happened), 0, BYTES);
    }
}
